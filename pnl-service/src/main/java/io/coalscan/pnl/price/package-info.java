/** Prices of SOL and of the token. Pure. */
@NullMarked
package io.coalscan.pnl.price;

import org.jspecify.annotations.NullMarked;
