package io.coalscan.rpc.node;

import java.util.List;

/**
 * What of a limit is left to one of several processes that share it: a part as large as its part of what all want, every process being granted a tenth
 * of an even part at least; and never more than what the others have not used.
 *
 * @param part of the limit, 0 to 1
 * @param othersUsed calls that the others made in the last 10 seconds
 */
record Share(double part, int othersUsed) {
    static final Share WHOLE = new Share(1, 0);
    private static final double LEAST = 0.1;

    /** All are alike when nobody knows what the others do. */
    static Share even(int processes) {
        return new Share(1.0 / processes, 0);
    }

    /**
     * @param own what this process makes of the limit
     * @param others what each of the others does, those included that did not use it
     */
    static Share of(int limit, Use own, List<Use> others) {
        double least = Math.max(1, LEAST * limit / (others.size() + 1));
        double all = Math.max(least, own.wanted());
        int used = 0;
        for (Use other : others) {
            all += Math.max(least, other.wanted());
            used += other.used();
        }
        return new Share(Math.max(least, own.wanted()) / all, used);
    }

    /** At least one, so that nobody waits for ever. */
    int partOf(int limit) {
        return (int) Math.max(1, Math.floor(limit * part));
    }

    /** What may be used of the part now. */
    int of(int limit) {
        return Math.max(0, Math.min(partOf(limit), limit - othersUsed));
    }
}
