package io.coalscan.load;

import io.gatling.javaapi.core.Simulation;
import java.util.Arrays;
import java.util.Optional;

/** What callers do. */
enum Scenario {
    /** A hundred callers scan a hundred tokens at once that nobody has scanned. */
    COLD(ColdScans.class, ColdScans.SCANS),
    /** Sixteen callers read a page of holders of a scanned token, each again as soon as it is answered. */
    CACHED(CachedReads.class, 1),
    /** Reads, cached and new scans, and mistakes, arriving at a constant rate. */
    MIXED(MixedDay.class, MixedDay.TOKENS);

    private final Class<? extends Simulation> simulation;
    private final int tokens;

    Scenario(Class<? extends Simulation> simulation, int tokens) {
        this.simulation = simulation;
        this.tokens = tokens;
    }

    Class<? extends Simulation> simulation() {
        return simulation;
    }

    /** How many tokens it needs, of which the first is scanned before. */
    int tokens() {
        return tokens;
    }

    String shortName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Scenario> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.shortName().equals(name))
                .findFirst();
    }
}
