package io.coalscan.local.chaos;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;

import io.coalscan.local.chaos.Disturbance.Step;
import java.time.Duration;

/** What can be done to any fleet, called the same and held as long in each. */
final class Kinds {
    static final Duration AWAY = ofSeconds(8);
    static final Duration HELD = ofSeconds(10);
    /** Longer than callers wait: what it holds has to go elsewhere. */
    static final Duration LONG = ofSeconds(35);

    private Kinds() {}

    static Disturbance killed(String service, String what, boolean reachesCallers, Step kill, Step start) {
        return new Disturbance("kill-" + service, what, reachesCallers, kill, ZERO, start);
    }

    /** @param how what is done to it, for a reader */
    static Disturbance serverKilled(String server, String how, Step kill, Step start) {
        return away("kill-" + server, how, kill, start);
    }

    static Disturbance serverStopped(String server, Step stop, Step start) {
        return away("stop-" + server, "stopped", stop, start);
    }

    private static Disturbance away(String name, String how, Step begin, Step end) {
        return new Disturbance(
                name, "%s, started %d s later".formatted(how, AWAY.toSeconds()), false, begin, AWAY, end);
    }

    /** @param how the words for pausing and resuming it */
    static Disturbance paused(String name, String how, Killable paused, String howMuch, Duration held) {
        return new Disturbance(
                "pause-" + name,
                "%s %d s later; %s".formatted(how, held.toSeconds(), howMuch),
                false,
                paused::pause,
                held,
                paused::resume);
    }

    static Disturbance rolled(String service, String what, Step roll) {
        return new Disturbance("roll-" + service, what, false, roll, ZERO, Step.NONE);
    }
}
