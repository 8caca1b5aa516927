package io.coalscan.sim.fault;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is wrong with a node right now. A node starts healthy unless told otherwise, and can be told at any time.
 *
 * @param latency of every HTTP round trip; a batch costs it once
 * @param jitter up to so much more, evenly spread
 * @param limits calls that it takes
 * @param errorRate share of calls answered with an internal error, 0 to 1
 * @param httpErrorRate share of round trips answered with {@code httpStatus}
 * @param httpStatus a 5xx
 * @param staleSlots how far it is behind
 * @param frozenAtSlot the slot that it stays at; 0 when it moves
 * @param refused methods that it refuses, and how
 * @param batches what it does with a batch
 * @param body what happens to its answers
 * @param dead true when it closes every connection unanswered
 */
public record Faults(
        Duration latency,
        Duration jitter,
        RateLimits limits,
        double errorRate,
        double httpErrorRate,
        int httpStatus,
        long staleSlots,
        long frozenAtSlot,
        Map<String, Refusal> refused,
        Batches batches,
        Body body,
        boolean dead) {

    public static final Faults NONE = new Faults(
            Duration.ZERO, Duration.ZERO, RateLimits.NONE, 0, 0, 503, 0, 0, Map.of(), Batches.TAKEN, Body.WHOLE, false);

    public Faults {
        refused = Map.copyOf(refused);
    }

    /** How a method is refused. */
    public enum Refusal {
        /** -32601, as if there were no such method. */
        NO_SUCH_METHOD,
        /** -32010, excluded from the node's indexes. */
        EXCLUDED,
        /** HTTP 403 whatever the body. */
        FORBIDDEN
    }

    public enum Batches {
        TAKEN,
        /** HTTP 413. */
        TOO_LARGE,
        /** HTTP 200 with one error -32600. */
        INVALID
    }

    public enum Body {
        WHOLE,
        /** Half of it, though the length promises all. */
        TRUNCATED,
        /** Padded with 64 MiB of spaces. */
        OVERSIZED,
        /** Ids that nobody asked with. */
        WRONG_IDS
    }

    public Faults latency(Duration fixed, Duration atMostMore) {
        return but(draft -> {
            draft.latency = fixed;
            draft.jitter = atMostMore;
        });
    }

    public Faults limits(RateLimits taken) {
        return but(draft -> draft.limits = taken);
    }

    public Faults errors(double share) {
        return but(draft -> draft.errorRate = share);
    }

    public Faults httpErrors(double share, int status) {
        return but(draft -> {
            draft.httpErrorRate = share;
            draft.httpStatus = status;
        });
    }

    public Faults stale(long slots) {
        return but(draft -> draft.staleSlots = slots);
    }

    public Faults frozenAt(long slot) {
        return but(draft -> draft.frozenAtSlot = slot);
    }

    public Faults refusing(Map<String, Refusal> methods) {
        return but(draft -> draft.refused = methods);
    }

    public Faults batches(Batches how) {
        return but(draft -> draft.batches = how);
    }

    public Faults body(Body how) {
        return but(draft -> draft.body = how);
    }

    public Faults dead(boolean gone) {
        return but(draft -> draft.dead = gone);
    }

    private Faults but(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.faults();
    }

    private static final class Draft {
        private Duration latency;
        private Duration jitter;
        private RateLimits limits;
        private double errorRate;
        private double httpErrorRate;
        private int httpStatus;
        private long staleSlots;
        private long frozenAtSlot;
        private Map<String, Refusal> refused;
        private Batches batches;
        private Body body;
        private boolean dead;

        Draft(Faults from) {
            latency = from.latency;
            jitter = from.jitter;
            limits = from.limits;
            errorRate = from.errorRate;
            httpErrorRate = from.httpErrorRate;
            httpStatus = from.httpStatus;
            staleSlots = from.staleSlots;
            frozenAtSlot = from.frozenAtSlot;
            refused = from.refused;
            batches = from.batches;
            body = from.body;
            dead = from.dead;
        }

        Faults faults() {
            return new Faults(
                    latency,
                    jitter,
                    limits,
                    errorRate,
                    httpErrorRate,
                    httpStatus,
                    staleSlots,
                    frozenAtSlot,
                    refused,
                    batches,
                    body,
                    dead);
        }
    }
}
