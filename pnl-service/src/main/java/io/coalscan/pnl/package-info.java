/** What the holders did with a token: trades, cost, profit, sold share. */
@NullMarked
package io.coalscan.pnl;

import org.jspecify.annotations.NullMarked;
