package io.coalscan.model;

import java.util.List;

/**
 * The shortest run of sells by one owner, starting at one of its sells, that reaches half of what it held before, within 60 s.
 *
 * @param start block time of the first sell, epoch milliseconds
 * @param end block time of the last sell, epoch milliseconds; at most 60 000 after start
 * @param soldShare sold in the run divided by the balance before it, 0.5 to 1
 * @param signatures of the run's sells, at most 3
 */
public record SellBurst(long start, long end, long slot, double soldShare, List<String> signatures) {
    public SellBurst {
        signatures = List.copyOf(signatures);
    }
}
