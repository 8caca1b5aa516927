/** A scripted chain and short words for its movements. */
@NullMarked
package io.coalscan.pnl.testing;

import org.jspecify.annotations.NullMarked;
