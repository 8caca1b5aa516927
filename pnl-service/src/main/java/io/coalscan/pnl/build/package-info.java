/** One event in, one ledger out. */
@NullMarked
package io.coalscan.pnl.build;

import org.jspecify.annotations.NullMarked;
