/** A token's whole history, read once and then continued: who reads it, how far it is, what is next. */
@NullMarked
package io.coalscan.pnl.job;

import org.jspecify.annotations.NullMarked;
