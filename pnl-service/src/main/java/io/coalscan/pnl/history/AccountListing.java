package io.coalscan.pnl.history;

import io.coalscan.rpc.read.SignatureInfo;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One token account's history while it is listed: what is stored, what came on top and what came below it.
 *
 * @param stored null when nothing was
 * @param known successful signatures of the stored interval, oldest first
 * @param newer pages above the stored interval, newest first
 * @param joined whether the newer pages reach the stored interval, or the account's beginning when nothing is stored
 * @param older pages below the stored interval, newest first
 * @param begun whether the older pages reach the account's beginning
 */
record AccountListing(
        String account,
        String owner,
        @Nullable Cursor stored,
        List<SignatureInfo> known,
        List<SignatureInfo> newer,
        boolean joined,
        List<SignatureInfo> older,
        boolean begun) {

    static AccountListing of(String account, String owner, KnownHistory known) {
        return new AccountListing(
                account, owner, known.cursor(account), known.lines(account), List.of(), false, List.of(), false);
    }

    AccountListing withNewer(List<SignatureInfo> page, boolean last) {
        return new AccountListing(account, owner, stored, known, joinedTo(newer, page), last, older, begun);
    }

    AccountListing withOlder(List<SignatureInfo> page, boolean last) {
        return new AccountListing(account, owner, stored, known, newer, joined, joinedTo(older, page), last);
    }

    private static List<SignatureInfo> joinedTo(List<SignatureInfo> newestFirst, List<SignatureInfo> page) {
        var all = new ArrayList<>(newestFirst);
        all.addAll(page);
        return List.copyOf(all);
    }

    /** Whether pages below the stored interval are missing. */
    boolean needsOlder() {
        return stored != null && !stored.complete() && !begun;
    }

    /** Everything listed up to the slot. What holds got it by some transaction: a list without any is no history, whatever the node says. */
    AccountHistory upTo(long slot) {
        var lines = new ArrayList<SignatureInfo>();
        older.reversed().forEach(lines::add);
        lines.addAll(known);
        newer.reversed().forEach(lines::add);
        lines.removeIf(line -> line.failed() || line.slot() > slot);
        boolean complete = !lines.isEmpty() && joined && (stored == null || stored.complete() || begun);
        return new AccountHistory(account, lines, complete);
    }

    /** The longer interval to store; null when nothing final was added or a gap lies between. */
    @Nullable
    CursorChange change() {
        var above = newer.stream().dropWhile(line -> !line.finalized()).toList();
        return stored == null ? firstInterval(above) : longer(stored, joined ? above : List.of());
    }

    private @Nullable CursorChange firstInterval(List<SignatureInfo> newestFirst) {
        if (newestFirst.isEmpty()) {
            return null;
        }
        var added = upwards(newestFirst, 0);
        var now = new Cursor(
                account,
                owner,
                newestFirst.getFirst().signature(),
                newestFirst.getLast().signature(),
                joined,
                0,
                added.size() - 1L);
        return new CursorChange(null, now, added);
    }

    private @Nullable CursorChange longer(Cursor was, List<SignatureInfo> above) {
        if (above.isEmpty() && older.isEmpty() && !begun) {
            return null;
        }
        var added = new ArrayList<>(upwards(above, was.lastPosition() + 1));
        var last = was.lastPosition() + added.size();
        var succeeded = succeeded(older);
        long first = was.firstPosition() - succeeded.size();
        added.addAll(upwards(older, first));
        var now = new Cursor(
                account,
                owner,
                above.isEmpty() ? was.newest() : above.getFirst().signature(),
                older.isEmpty() ? was.oldest() : older.getLast().signature(),
                was.complete() || begun,
                first,
                last);
        return new CursorChange(was, now, added);
    }

    private static List<CursorChange.Line> upwards(List<SignatureInfo> newestFirst, long from) {
        var lines = new ArrayList<CursorChange.Line>();
        for (var line : succeeded(newestFirst).reversed()) {
            lines.add(new CursorChange.Line(from + lines.size(), line));
        }
        return lines;
    }

    private static List<SignatureInfo> succeeded(List<SignatureInfo> lines) {
        return lines.stream().filter(line -> !line.failed()).toList();
    }
}
