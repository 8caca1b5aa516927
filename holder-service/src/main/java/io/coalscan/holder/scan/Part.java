package io.coalscan.holder.scan;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something read for a scan.
 *
 * @param whole false when budget, time or nodes ended the reading early
 */
record Part<T extends @Nullable Object>(T value, boolean whole) {

    static <T> Part<T> whole(T value) {
        return new Part<>(value, true);
    }

    static <T> Part<T> cut(T value) {
        return new Part<>(value, false);
    }

    <R> Part<R> map(Function<? super T, R> change) {
        return new Part<>(change.apply(value), whole);
    }
}
