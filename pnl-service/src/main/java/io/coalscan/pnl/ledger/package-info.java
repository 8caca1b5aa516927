/** What one owner did, from its movements in order. Pure. */
@NullMarked
package io.coalscan.pnl.ledger;

import org.jspecify.annotations.NullMarked;
