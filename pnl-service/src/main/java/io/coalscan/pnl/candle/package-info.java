/** Prices over time from stored trades. Pure, but for the ports. */
@NullMarked
package io.coalscan.pnl.candle;

import org.jspecify.annotations.NullMarked;
