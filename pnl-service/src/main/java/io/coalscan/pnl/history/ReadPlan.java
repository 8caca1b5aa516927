package io.coalscan.pnl.history;

import io.coalscan.model.ReadingOrder;
import io.coalscan.rpc.read.SignatureInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** In which order unread transactions are worth their calls: by {@link ReadingOrder}, of one owner's the oldest first. */
final class ReadPlan {
    /** From so many wanted transactions of an account on, a page costs less than single calls. */
    private static final int WORTH_A_PAGE = 3;

    private ReadPlan() {}

    /** @param position among the candidates, from 0 */
    record Placed(int position, OwnerHistory history) {}

    /**
     * @param place in the {@link ReadingOrder}
     * @param begins whether it is the oldest of an owner, which tells when and how holding began
     */
    record Wanted(String signature, int place, boolean begins) {}

    /** Accounts whose unread transactions are better read by the page, largest holder first. */
    static List<AccountPart> byThePage(List<Placed> owners, Set<String> read) {
        var parts = new ArrayList<AccountPart>();
        for (var owner : owners) {
            for (var account : owner.history().accounts()) {
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
     * @param read signatures that need no call
     * @return each signature once, most valuable first
     */
    static List<Wanted> order(List<Placed> owners, Set<String> read) {
        var plan = new ArrayList<Wanted>();
        for (var owner : owners) {
            var wanted = owner.history().wanted();
            var rest = new ArrayList<String>();
            for (int i = 0; i < wanted.size(); i++) {
                var signature = wanted.get(i).signature();
                if (read.contains(signature)) {
                    continue;
                }
                if (i == 0) {
                    plan.add(new Wanted(signature, ReadingOrder.beginning(owner.position()), true));
                } else {
                    rest.add(signature);
                }
            }
            int place = ReadingOrder.rest(owner.position(), rest.size());
            rest.forEach(signature -> plan.add(new Wanted(signature, place, false)));
        }
        plan.sort(Comparator.comparingInt(Wanted::place));
        var once = new LinkedHashMap<String, Wanted>();
        plan.forEach(wanted -> once.putIfAbsent(wanted.signature(), wanted));
        return List.copyOf(once.values());
    }
}
