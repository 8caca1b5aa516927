package io.coalscan.sim.chain;

import java.time.Instant;

/**
 * Turns time into slots of 400 ms and slots into block heights. One slot in 64 has no block, always the same ones. The origin is chosen so that the
 * slots of the 2020s' second half are near those of mainnet: about 340 million at the end of 2026.
 */
public final class ChainClock {
    public static final long SLOT_MILLIS = 400;
    private static final long ORIGIN = Instant.parse("2022-08-01T00:00:00Z").toEpochMilli();
    private static final int WINDOW = 64;

    private ChainClock() {}

    /** @param millis epoch milliseconds */
    public static long slotAt(long millis) {
        return Math.max(0, (millis - ORIGIN) / SLOT_MILLIS);
    }

    /** The slot at that time, or the next one when it has no block. */
    public static long blockAt(long millis) {
        long slot = slotAt(millis);
        return skipped(slot) ? slot + 1 : slot;
    }

    /** The latest moment not after this one at which so many slots in a row begin that all have a block. */
    public static long clear(long millis, int slots) {
        long first = slotAt(millis);
        while (anySkipped(first, slots)) {
            first--;
        }
        return ORIGIN + first * SLOT_MILLIS;
    }

    private static boolean anySkipped(long first, int slots) {
        for (long slot = first; slot < first + slots; slot++) {
            if (skipped(slot)) {
                return true;
            }
        }
        return false;
    }

    /** Epoch seconds. */
    public static long seconds(long slot) {
        return (ORIGIN + slot * SLOT_MILLIS) / 1000;
    }

    public static boolean skipped(long slot) {
        return slot % WINDOW == gap(slot / WINDOW);
    }

    /** Number of blocks before this one. */
    public static long height(long slot) {
        long window = slot / WINDOW;
        return slot - window - (slot % WINDOW > gap(window) ? 1 : 0);
    }

    /** Neither the first nor the last of its window, so that no two gaps touch. */
    private static int gap(long window) {
        return 1 + Mix.below(Mix.stir(window), WINDOW - 2);
    }
}
