package io.coalscan.rpc.live;

import io.coalscan.rpc.live.ChainEvents.Since;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a stream has told already. Signatures are remembered up to a bound; a slot that one of the forgotten was in, and all before it, count as told
 * whole: better nothing than the same twice. For one thread at a time.
 */
final class Memory {
    /** About 13 seconds, longer than a node tells the transactions of one slot after those of another. */
    private static final long SETTLED = 32;

    private record Line(String signature, long slot) {}

    private final int bound;
    private final Deque<Line> lines = new ArrayDeque<>();
    private final Set<String> signatures = new HashSet<>();
    private final @Nullable Mark start;
    private long whole;
    private long newest;

    Memory(Since since, int bound) {
        this.bound = bound;
        this.newest = since.slot();
        this.whole = since.signature() == null ? since.slot() : since.slot() - 1;
        this.start = since.signature() == null ? null : new Mark(since.signature(), whole);
        if (since.signature() != null) {
            tell(since.signature(), since.slot());
        }
    }

    /** Whether it is told now for the first time. */
    boolean tell(String signature, long slot) {
        if (slot <= whole || !signatures.add(signature)) {
            return false;
        }
        lines.addLast(new Line(signature, slot));
        newest = Math.max(newest, slot);
        if (lines.size() > bound) {
            Line oldest = lines.removeFirst();
            signatures.remove(oldest.signature);
            whole = Math.max(whole, oldest.slot);
        }
        return true;
    }

    /**
     * Where the history is to be read up from: a signature so old that nothing before it can be missing.
     *
     * @param until null where there is none
     * @param slot what is of this slot or before it was told
     */
    record Mark(@Nullable String until, long slot) {}

    Mark mark() {
        for (Iterator<Line> from = lines.descendingIterator(); from.hasNext(); ) {
            Line line = from.next();
            if (line.slot <= newest - SETTLED && line.slot > whole) {
                return new Mark(line.signature, line.slot - 1);
            }
        }
        return start != null && start.slot >= whole ? start : new Mark(null, whole);
    }
}
