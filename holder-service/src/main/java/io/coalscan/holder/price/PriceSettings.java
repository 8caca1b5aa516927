package io.coalscan.holder.price;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Prices of others, and how long a price is kept. An address that is missing means that nobody is asked.
 *
 * @param dexscreenerUrl such as https://api.dexscreener.com
 * @param jupiterUrl such as https://api.jup.ag
 * @param jupiterKey where that address wants one
 * @param within longest time that others take to answer
 * @param othersKept how long an answer of others is told again, one that says nothing included
 * @param spotKept how long reserves are not read again
 */
@ConfigurationProperties("coalscan.prices")
record PriceSettings(
        @Nullable String dexscreenerUrl,
        @Nullable String jupiterUrl,
        @Nullable String jupiterKey,
        @DefaultValue("2s") Duration within,
        @DefaultValue("10s") Duration othersKept,
        @DefaultValue("3s") Duration spotKept) {
    PriceSettings {
        if (!within.isPositive() || othersKept.isNegative() || spotKept.isNegative()) {
            throw new IllegalArgumentException(
                    "coalscan.prices: within must be positive, others-kept and spot-kept not negative");
        }
    }

    Optional<String> dexscreener() {
        return set(dexscreenerUrl);
    }

    Optional<String> jupiter() {
        return set(jupiterUrl);
    }

    /** Goes to Jupiter's address only. */
    Optional<String> jupitersKey() {
        return set(jupiterKey);
    }

    /** A line in a file of settings may be there and empty. */
    private static Optional<String> set(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }

    /** Neither addresses nor the key: both may be secret. */
    @Override
    public String toString() {
        return "PriceSettings[dexscreener=%s, jupiter=%s]"
                .formatted(dexscreener().isPresent(), jupiter().isPresent());
    }
}
