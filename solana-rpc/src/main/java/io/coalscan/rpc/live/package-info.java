/** What happens on chain as it happens: subscriptions that survive the loss of a connection without losing or repeating anything. */
@NullMarked
package io.coalscan.rpc.live;

import org.jspecify.annotations.NullMarked;
