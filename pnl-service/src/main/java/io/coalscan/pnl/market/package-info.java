/** What all trades seen say together: pools and the token's price. Pure. */
@NullMarked
package io.coalscan.pnl.market;

import org.jspecify.annotations.NullMarked;
