/** Histories of token accounts: what is known, what to read next, reading it. */
@NullMarked
package io.coalscan.pnl.history;

import org.jspecify.annotations.NullMarked;
