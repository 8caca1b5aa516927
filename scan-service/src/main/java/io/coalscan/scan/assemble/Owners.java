package io.coalscan.scan.assemble;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.coalscan.model.HolderListSource;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.OwnerBalance;
import io.coalscan.model.event.OwnerLedger;
import io.coalscan.model.event.WalletProfile;
import io.coalscan.scan.score.ScoredHolders;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The owners of a token, largest first, ties by address, with the scored ones named.
 *
 * @param scored in the same order
 * @param wanted how many would be scored if everything about the list were known
 */
record Owners(List<Owner> all, List<Owner> scored, int wanted) {

    static Owners of(ScanFacts facts) {
        var ledgers = facts.ledger() == null
                ? Map.<String, OwnerLedger>of()
                : facts.ledger().owners().stream()
                        .collect(toMap(OwnerLedger::owner, identity(), (first, again) -> first));
        var profiles = facts.wallets() == null
                ? Map.<String, WalletProfile>of()
                : facts.wallets().wallets().stream()
                        .collect(toMap(WalletProfile::owner, identity(), (first, again) -> first));
        var pools = facts.ledger() == null
                ? Set.<String>of()
                : Set.copyOf(facts.ledger().poolOwners());

        var all = new ArrayList<Owner>();
        for (var balance : ranked(facts.holders())) {
            var profile = profiles.get(balance.owner());
            var kind = Kinds.fix(balance, profile, pools);
            all.add(new Owner(all.size() + 1, balance, kind, ledgers.get(balance.owner()), profile, false));
        }
        return nameScored(all, listIsComplete(facts.holders()), facts.scoredHolders());
    }

    /** A list that names every owner, or so many that the rest cannot be among the scored. */
    private static boolean listIsComplete(HoldersResolved holders) {
        return holders.source() != HolderListSource.LARGEST_ACCOUNTS && holders.holderCount() != null;
    }

    private static Owners nameScored(List<Owner> all, boolean complete, int limit) {
        var selected = ScoredHolders.select(
                all.stream()
                        .map(owner -> new ScoredHolders.Owner(owner.address(), owner.kind(), owner.raw()))
                        .toList(),
                complete,
                limit);
        var positions = new HashMap<String, Integer>();
        selected.scored().forEach(chosen -> positions.put(chosen.address(), positions.size()));
        var named = all.stream()
                .map(owner -> positions.containsKey(owner.address()) ? owner.asScored() : owner)
                .toList();
        return new Owners(named, named.stream().filter(Owner::scored).toList(), selected.wanted());
    }

    private static List<OwnerBalance> ranked(HoldersResolved holders) {
        return holders.owners().stream()
                .filter(balance -> balance.rawBalance().signum() > 0)
                .sorted(Comparator.comparing(OwnerBalance::rawBalance)
                        .reversed()
                        .thenComparing(OwnerBalance::owner))
                .toList();
    }

    @Nullable
    Owner find(String address) {
        return all.stream()
                .filter(owner -> owner.address().equals(address))
                .findFirst()
                .orElse(null);
    }
}
