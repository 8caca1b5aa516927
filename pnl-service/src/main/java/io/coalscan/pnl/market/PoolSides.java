package io.coalscan.pnl.market;

import io.coalscan.pnl.entry.LedgerEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who stands on the pool's side of trades: a pool shows itself by that, whatever its program. */
public final class PoolSides {
    static final int ENOUGH = 3;

    /** Pools told of one token. */
    public static final int MOST = 100;

    private static final Seen NOTHING = new Seen(0, 0, false);

    private final Map<String, Seen> byOwner = new HashMap<>();

    /**
     * One owner's part in the trades seen.
     *
     * @param trades in which it was the pool's side
     * @param own trades of its own
     * @param holdsQuote whether it was seen holding what those trades were paid in
     */
    public record Seen(int trades, int own, boolean holdsQuote) {
        private Seen and(Seen more) {
            return new Seen(trades + more.trades, own + more.own, holdsQuote || more.holdsQuote);
        }

        /** On the other side of most trades that it took part in. */
        boolean isPool() {
            return holdsQuote && trades >= ENOUGH && trades > own;
        }
    }

    /**
     * @param owners at most {@link #MOST}
     * @param leftOut how many more there are
     */
    public record Told(List<String> owners, int leftOut) {}

    public void add(LedgerEntry entry) {
        if (!entry.isTrade()) {
            return;
        }
        byOwner.merge(entry.owner(), new Seen(0, 1, false), Seen::and);
        var other = entry.counterparty();
        if (other != null) {
            byOwner.merge(other, new Seen(1, 0, entry.counterpartyHoldsQuote()), Seen::and);
        }
    }

    public Seen of(String owner) {
        return byOwner.getOrDefault(owner, NOTHING);
    }

    /**
     * The pools, sorted, so that the same trades give the same list. A token can have more of them than one event holds: those that may be scored come
     * first, then those with most trades.
     *
     * @param candidates owners that may be scored
     */
    public Told pools(Set<String> candidates) {
        var pools = byOwner.entrySet().stream()
                .filter(entry -> entry.getValue().isPool())
                .sorted(Comparator.comparing((Map.Entry<String, Seen> entry) -> !candidates.contains(entry.getKey()))
                        .thenComparing(entry -> -entry.getValue().trades())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        var told = pools.stream().limit(MOST).sorted().toList();
        return new Told(told, pools.size() - told.size());
    }
}
