package io.coalscan.pnl.build;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.market.LatestPrices;
import io.coalscan.pnl.market.PoolSides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Movements as they are seen: the candidates' are kept, everybody's count for pools and the price. Not thread-safe. */
final class SeenMovements {
    private final long slot;
    private final Map<String, List<LedgerEntry>> byOwner = new HashMap<>();
    private final Set<String> read;
    private final Set<String> notFinal = new HashSet<>();
    private final PoolSides pools = new PoolSides();
    private final LatestPrices prices;

    /**
     * @param slot the scan's moment: later movements are ignored
     * @param read signatures whose movements are stored
     */
    SeenMovements(List<String> owners, long slot, Set<String> read, LatestPrices prices) {
        this.slot = slot;
        this.read = new HashSet<>(read);
        this.prices = prices;
        owners.forEach(owner -> byOwner.put(owner, new ArrayList<>()));
    }

    void add(ReadTransaction transaction) {
        read.add(transaction.signature());
        if (!transaction.finalized()) {
            notFinal.add(transaction.signature());
        }
        transaction.entries().forEach(this::add);
    }

    void add(LedgerEntry entry) {
        if (entry.slot() > slot) {
            return;
        }
        var kept = byOwner.get(entry.owner());
        if (kept != null) {
            kept.add(entry);
        }
        pools.add(entry);
        prices.add(entry);
    }

    List<LedgerEntry> of(String owner) {
        return byOwner.getOrDefault(owner, List.of());
    }

    Set<String> read() {
        return read;
    }

    /** Signatures of those read that the chain may still undo. */
    Set<String> notFinal() {
        return notFinal;
    }

    PoolSides pools() {
        return pools;
    }

    LatestPrices prices() {
        return prices;
    }
}
