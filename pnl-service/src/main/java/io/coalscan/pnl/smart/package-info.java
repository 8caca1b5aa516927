/** Wallets that won across tokens: measured, judged by behaviour, and put with their like. */
@NullMarked
package io.coalscan.pnl.smart;

import org.jspecify.annotations.NullMarked;
