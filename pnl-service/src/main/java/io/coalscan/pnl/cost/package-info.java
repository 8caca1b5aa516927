/** What trades cost and brought: moving average cost. Pure. */
@NullMarked
package io.coalscan.pnl.cost;

import org.jspecify.annotations.NullMarked;
