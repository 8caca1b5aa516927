/** Ledgers over HTTP. */
@NullMarked
package io.coalscan.pnl.web;

import org.jspecify.annotations.NullMarked;
