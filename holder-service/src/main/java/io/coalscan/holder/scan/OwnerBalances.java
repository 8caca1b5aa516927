package io.coalscan.holder.scan;

import io.coalscan.holder.kind.DerivedOwners;
import io.coalscan.holder.kind.KindRules;
import io.coalscan.holder.kind.OwnerKind;
import io.coalscan.holder.owners.Owner;
import io.coalscan.holder.owners.TokenAccountCap;
import io.coalscan.model.event.OwnerBalance;
import java.util.ArrayList;
import java.util.List;

/** The owners as the resolved event tells them. */
final class OwnerBalances {
    private static final int WITH_ACCOUNTS = 200;
    private static final int MOST_ACCOUNTS_OF_ONE = 20;
    private static final int MOST_ACCOUNTS = 600;

    private OwnerBalances() {}

    static List<OwnerBalance> of(List<Owner> owners, OwnerAccounts accounts, KindRules rules, DerivedOwners derived) {
        var balances = new ArrayList<OwnerBalance>(owners.size());
        int accountsLeft = MOST_ACCOUNTS;
        for (Owner owner : owners) {
            List<String> named = owner.rank() > WITH_ACCOUNTS
                    ? List.of()
                    : TokenAccountCap.of(owner, MOST_ACCOUNTS_OF_ONE, accountsLeft);
            accountsLeft -= named.size();
            OwnerKind kind = kind(owner.address(), accounts, rules, derived);
            balances.add(new OwnerBalance(owner.address(), owner.balance(), kind.kind(), kind.name(), named, null));
        }
        return List.copyOf(balances);
    }

    private static OwnerKind kind(String owner, OwnerAccounts accounts, KindRules rules, DerivedOwners derived) {
        return accounts.asked().contains(owner)
                ? rules.afterReading(owner, accounts.found().get(owner), derived)
                : rules.beforeReading(owner, derived);
    }
}
