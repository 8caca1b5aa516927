package io.coalscan.pnl.history;

import io.coalscan.rpc.read.SignatureInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which order unread transactions are worth their calls: first everybody's oldest, which tells when and how holding began; then whole
 * histories, largest holder first; the very busy last, so that one bot's history does not cost everybody else's.
 */
final class ReadPlan {
    /** A history that takes more than this share of what is left is busy. */
    private static final int BUSY_SHARE = 4;

    private static final int NEVER_BUSY = 50;

    /** From so many wanted transactions of an account on, a page costs less than single calls. */
    private static final int WORTH_A_PAGE = 3;

    private ReadPlan() {}

    /** Accounts whose unread transactions are better read by the page, largest holder first. */
    static List<AccountPart> byThePage(List<OwnerHistory> owners, Set<String> read) {
        var parts = new ArrayList<AccountPart>();
        for (var owner : owners) {
            for (var account : owner.accounts()) {
                var unread = account.lines().stream()
                        .map(SignatureInfo::signature)
                        .filter(signature -> !read.contains(signature))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                if (unread.size() >= WORTH_A_PAGE) {
                    boolean fromTheBeginning =
                            unread.contains(account.lines().getFirst().signature());
                    parts.add(new AccountPart(account.account(), unread, fromTheBeginning));
                }
            }
        }
        return parts;
    }

    /**
     * @param owners largest first
     * @param read signatures that need no call
     * @param affordable calls left
     * @return each signature once; more than affordable when more is wanted
     */
    static List<String> order(List<OwnerHistory> owners, Set<String> read, int affordable) {
        var plan = new LinkedHashSet<String>();
        for (var owner : owners) {
            owner.wanted().stream()
                    .limit(1)
                    .map(SignatureInfo::signature)
                    .filter(signature -> !read.contains(signature))
                    .forEach(plan::add);
        }
        int busy = Math.max(NEVER_BUSY, (affordable - plan.size()) / BUSY_SHARE);
        var busyOnes = new ArrayList<String>();
        for (var owner : owners) {
            var unread = owner.wanted().stream()
                    .map(SignatureInfo::signature)
                    .filter(signature -> !read.contains(signature))
                    .toList();
            (unread.size() > busy ? busyOnes : plan).addAll(unread);
        }
        plan.addAll(busyOnes);
        return List.copyOf(plan);
    }
}
