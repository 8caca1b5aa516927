package io.coalscan.sim.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that names one address: single transactions and stretches of everyday life. */
public final class History {
    private final List<Transaction> transactions;
    private final List<NoiseRun> runs;

    History(List<Transaction> transactions, List<NoiseRun> runs) {
        this.transactions = transactions;
        this.runs = runs;
    }

    /** One line of a list of signatures. */
    public record Entry(
            TxId id,
            Position position,
            boolean timeKnown,
            Transaction.@Nullable Failure failure,
            @Nullable String memo) {}

    /**
     * Newest first.
     *
     * @param before only older than this; null for the newest
     * @param until only newer than this; null for all
     */
    public List<Entry> page(@Nullable Position before, @Nullable Position until, int limit) {
        int[] left = new int[runs.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = before == null ? runs.get(i).count() : runs.get(i).countBefore(before);
        }
        int next = before == null ? transactions.size() : countBefore(before);
        List<Entry> page = new ArrayList<>();
        while (page.size() < limit) {
            int newest = -1;
            Position at = next > 0 ? position(transactions.get(next - 1)) : null;
            for (int i = 0; i < left.length; i++) {
                Position candidate = left[i] > 0 ? runs.get(i).position(left[i] - 1) : null;
                if (candidate != null && (at == null || candidate.compareTo(at) > 0)) {
                    newest = i;
                    at = candidate;
                }
            }
            if (at == null || (until != null && at.compareTo(until) <= 0)) {
                break;
            }
            page.add(newest < 0 ? entry(transactions.get(--next)) : entry(runs.get(newest), --left[newest]));
        }
        return page;
    }

    /**
     * Oldest first.
     *
     * @param after only newer than this; null from the beginning
     * @param before only older than this
     */
    public List<Entry> pageUp(@Nullable Position after, Position before, int limit) {
        Position from = after == null ? new Position(0, 0) : new Position(after.slot(), after.order() + 1);
        int[] next = new int[runs.size()];
        for (int i = 0; i < next.length; i++) {
            next[i] = runs.get(i).countBefore(from);
        }
        int single = countBefore(from);
        List<Entry> page = new ArrayList<>();
        while (page.size() < limit) {
            int oldest = -1;
            Position at = single < transactions.size() ? position(transactions.get(single)) : null;
            for (int i = 0; i < next.length; i++) {
                Position candidate = next[i] < runs.get(i).count() ? runs.get(i).position(next[i]) : null;
                if (candidate != null && (at == null || candidate.compareTo(at) < 0)) {
                    oldest = i;
                    at = candidate;
                }
            }
            if (at == null || at.compareTo(before) >= 0) {
                break;
            }
            page.add(oldest < 0 ? entry(transactions.get(single++)) : entry(runs.get(oldest), next[oldest]++));
        }
        return page;
    }

    public int size() {
        return transactions.size() + runs.stream().mapToInt(NoiseRun::count).sum();
    }

    private int countBefore(Position position) {
        int low = 0;
        int high = transactions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position(transactions.get(middle)).compareTo(position) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Position position(Transaction transaction) {
        return new Position(transaction.slot(), transaction.order());
    }

    private static Entry entry(Transaction t) {
        return new Entry(t.id(), position(t), t.timeKnown(), t.failure(), t.memo());
    }

    private static Entry entry(NoiseRun run, int number) {
        return new Entry(
                run.id(number),
                run.position(number),
                true,
                run.fails(number) ? new Transaction.Failure(0, 1) : null,
                run.memoOf(number));
    }
}
