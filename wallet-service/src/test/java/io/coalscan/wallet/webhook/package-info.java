@NullMarked
package io.coalscan.wallet.webhook;

import org.jspecify.annotations.NullMarked;
