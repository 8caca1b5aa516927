/** What one owner made of a token, exact to the smallest unit, from its movements in whatever order they come. Pure. */
@NullMarked
package io.coalscan.pnl.trader;

import org.jspecify.annotations.NullMarked;
