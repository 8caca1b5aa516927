package io.coalscan.holder.age;

import org.jspecify.annotations.Nullable;

/**
 * When the token was created.
 *
 * @param createdAt epoch milliseconds; null when unknown
 * @param slot of creation; null when unknown or only a lower bound of the age is known
 * @param lowerBound whether the token may be older
 */
public record TokenAge(@Nullable Long createdAt, @Nullable Long slot, boolean lowerBound) {
    public static final TokenAge UNKNOWN = new TokenAge(null, null, false);

    /** Whole seconds at the moment; null when unknown. */
    public @Nullable Long secondsAt(long moment) {
        return createdAt == null ? null : (Long) Math.max(0, (moment - createdAt) / 1_000);
    }

    /** Whether asking again can teach nothing. */
    public boolean settled() {
        return createdAt != null && !lowerBound;
    }
}
