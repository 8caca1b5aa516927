package io.coalscan.pnl.live;

import io.coalscan.pnl.candle.LiveTrades;
import io.coalscan.pnl.candle.LiveTrades.Live;
import io.coalscan.pnl.entry.LedgerEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One token's trades from when they are confirmed to when they are stored, no more than a number of them. Thread-safe. */
final class LiveLedger {
    private static final long NO_GAP = -1;
    /** Where the missing ones end is told by what comes next. */
    private static final long OPEN = Long.MAX_VALUE;

    private final int most;
    private final Map<String, List<LedgerEntry>> bySignature = new LinkedHashMap<>();
    private int trades;
    private long settled = -1;
    private long gapUpTo = NO_GAP;

    LiveLedger(int most) {
        this.most = most;
    }

    /** A transaction, be it without a trade; another time changes nothing. */
    synchronized void add(String signature, long slot, List<LedgerEntry> found) {
        if (gapUpTo == OPEN) {
            gapUpTo = slot;
        }
        if (slot <= settled || found.isEmpty() || bySignature.putIfAbsent(signature, List.copyOf(found)) != null) {
            return;
        }
        trades += found.size();
        var eldest = bySignature.values().iterator();
        while (trades > most && eldest.hasNext()) {
            var forgotten = eldest.next();
            eldest.remove();
            trades -= forgotten.size();
            gap(forgotten.getFirst().slot());
        }
    }

    synchronized boolean knows(String signature) {
        return bySignature.containsKey(signature);
    }

    /** Something at that slot is not known. */
    synchronized void gap(long slot) {
        gapUpTo = Math.max(gapUpTo, slot);
    }

    /** Something before what comes next is not known. */
    synchronized void openGap() {
        gapUpTo = OPEN;
    }

    /** Everything up to that slot is stored; what is not stored by now is not on the chain any more. */
    synchronized void settle(long slot) {
        settled = Math.max(settled, slot);
        bySignature.values().removeIf(found -> found.getFirst().slot() <= settled);
        trades = bySignature.values().stream().mapToInt(List::size).sum();
        if (gapUpTo <= settled) {
            gapUpTo = NO_GAP;
        }
    }

    synchronized boolean isEmpty() {
        return bySignature.isEmpty() && gapUpTo == NO_GAP;
    }

    synchronized Live now() {
        return new Live(
                true,
                gapUpTo != NO_GAP,
                bySignature.values().stream()
                        .flatMap(List::stream)
                        .sorted(LiveTrades.ORDER)
                        .toList());
    }
}
