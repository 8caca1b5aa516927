/** Price and liquidity from the pools that hold the token, and the price of SOL. */
@NullMarked
package io.coalscan.holder.market;

import org.jspecify.annotations.NullMarked;
