package io.coalscan.rpc.live;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait before the next attempt: doubling, up to half of it less by chance so that many do not come back at the same time. */
final class Pauses {
    private final Duration first;
    private final Duration longest;
    private final DoubleSupplier chance;
    private int failures;

    /** @param chance evenly spread from 0 to 1 */
    Pauses(Duration first, Duration longest, DoubleSupplier chance) {
        this.first = first;
        this.longest = longest;
        this.chance = chance;
    }

    /** @param lasted how long it went well before it failed; as long as the longest pause makes everything before it forgotten */
    Duration next(Duration lasted) {
        failures = lasted.compareTo(longest) >= 0 ? 1 : Math.min(failures + 1, 30);
        double whole = Math.min(longest.toMillis(), first.toMillis() * Math.pow(2, failures - 1));
        return Duration.ofMillis(Math.round(whole * (1 - chance.getAsDouble() / 2)));
    }
}
