package io.coalscan.bundle.detect;

import java.util.List;

/**
 * How many groups unrelated buyers would form: buyers come as a Poisson process at the pace of the minute around.
 *
 * @param times of all first buys, epoch milliseconds
 */
record BuyPace(List<Long> times) {
    private static final long HALF_MINUTE = 30_000;
    /** A minute at 0.4 s a slot. */
    private static final double SLOTS_OF_A_MINUTE = 150;

    /** Slots of that minute expected to hold at least three first buys: 150 x P(Poisson(buys / 150) >= 3). */
    double expectedGroups(long time) {
        long buys = times.stream()
                .filter(other -> Math.abs(other - time) <= HALF_MINUTE)
                .count();
        double perSlot = buys / SLOTS_OF_A_MINUTE;
        return SLOTS_OF_A_MINUTE * atLeastThree(perSlot);
    }

    /** 1 - e^-x (1 + x + x^2/2), summed as its tail, which keeps the digits of small numbers. */
    private static double atLeastThree(double mean) {
        double term = Math.exp(-mean) * mean * mean * mean / 6;
        double sum = 0;
        for (int k = 4; term > sum * 1e-17 && term > 0; k++) {
            sum += term;
            term *= mean / k;
        }
        return sum;
    }
}
