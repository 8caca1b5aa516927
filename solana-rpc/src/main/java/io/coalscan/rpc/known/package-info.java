/** Programs, authorities and wallets that everybody should know, each with a source. */
@NullMarked
package io.coalscan.rpc.known;

import org.jspecify.annotations.NullMarked;
