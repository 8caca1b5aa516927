package io.coalscan.pnl.store;

import java.util.Collection;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Rows turned into columns: one array per column, so that a batch of any size is one statement of fixed shape. */
final class Columns {
    private Columns() {}

    static <R, V> V[] of(Collection<R> rows, Function<R, ? extends @Nullable V> column, IntFunction<V[]> array) {
        return rows.stream().map(column).toArray(array);
    }

    static <R> String[] texts(Collection<R> rows, Function<R, ? extends @Nullable String> column) {
        return of(rows, column, String[]::new);
    }

    static <R> Long[] longs(Collection<R> rows, Function<R, @Nullable Long> column) {
        return of(rows, column, Long[]::new);
    }

    static <R> Boolean[] flags(Collection<R> rows, Function<R, Boolean> column) {
        return of(rows, column, Boolean[]::new);
    }
}
