/** What becomes of orders and scans, in figures for operators. */
@NullMarked
package io.coalscan.scan.funnel;

import org.jspecify.annotations.NullMarked;
