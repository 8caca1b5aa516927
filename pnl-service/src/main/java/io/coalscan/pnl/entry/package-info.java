/** From transactions to movements of one token by owner. Pure. */
@NullMarked
package io.coalscan.pnl.entry;

import org.jspecify.annotations.NullMarked;
