package io.coalscan.holder.owners;

import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holders are owners, not token accounts: balances are summed by owner, empty ones are no holders, and ties rank by address. */
public final class OwnerRanking {
    private static final Comparator<TokenAccount> LARGEST_ACCOUNT_FIRST =
            Comparator.comparing(TokenAccount::amount).reversed().thenComparing(TokenAccount::address);

    private OwnerRanking() {}

    /** @param accounts in any order; the answer does not depend on it */
    public static List<Owner> rank(List<TokenAccount> accounts) {
        var held = new HashMap<String, List<TokenAccount>>();
        for (TokenAccount account : accounts) {
            if (account.amount().signum() > 0) {
                held.computeIfAbsent(account.owner(), owner -> new ArrayList<>(1))
                        .add(account);
            }
        }
        var sums = new ArrayList<Sum>(held.size());
        held.forEach((owner, of) -> sums.add(new Sum(owner, sum(of))));
        sums.sort(Comparator.comparing(Sum::balance).reversed().thenComparing(Sum::owner));
        return numbered(sums, held);
    }

    private static List<Owner> numbered(List<Sum> sums, Map<String, List<TokenAccount>> held) {
        var ranked = new ArrayList<Owner>(sums.size());
        for (Sum sum : sums) {
            List<String> accounts = held.getOrDefault(sum.owner(), List.of()).stream()
                    .sorted(LARGEST_ACCOUNT_FIRST)
                    .map(TokenAccount::address)
                    .toList();
            ranked.add(new Owner(sum.owner(), ranked.size() + 1, sum.balance(), accounts));
        }
        return List.copyOf(ranked);
    }

    private static BigInteger sum(List<TokenAccount> accounts) {
        return accounts.stream().map(TokenAccount::amount).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private record Sum(String owner, BigInteger balance) {}
}
