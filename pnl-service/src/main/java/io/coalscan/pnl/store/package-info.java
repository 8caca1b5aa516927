/** PostgreSQL: histories, movements, prices, results. */
@NullMarked
package io.coalscan.pnl.store;

import org.jspecify.annotations.NullMarked;
