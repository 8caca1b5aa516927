package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every token account that a transaction names, from its balances and from its instructions. */
final class TokenAccounts {
    private final Map<String, TokenAccount> byAddress = new LinkedHashMap<>();
    private final RawTransaction raw;

    private TokenAccounts(RawTransaction raw) {
        this.raw = raw;
    }

    static TokenAccounts of(RawTransaction raw, List<Op> ops) {
        var accounts = new TokenAccounts(raw);
        raw.tokensBefore.forEach(accounts::addBefore);
        raw.tokensAfter.forEach(accounts::addAfter);
        ops.forEach(accounts::learnFrom);
        accounts.byAddress.values().forEach(accounts::settleOwner);
        return accounts;
    }

    @Nullable
    TokenAccount find(String address) {
        return byAddress.get(address);
    }

    TokenAccount get(String address) {
        return byAddress.computeIfAbsent(address, TokenAccount::new);
    }

    Collection<TokenAccount> all() {
        return byAddress.values();
    }

    /** Balances by owner and mint; accounts whose owner nobody tells are left out. */
    List<TokenBalance> balances() {
        Map<List<String>, TokenBalance> sums = new LinkedHashMap<>();
        for (TokenAccount account : byAddress.values()) {
            if (account.mint == null) {
                continue;
            }
            if (account.existedBefore && account.ownerBefore != null) {
                add(sums, account, account.ownerBefore, account.before, BigInteger.ZERO);
            }
            if (account.existsAfter && account.ownerAfter != null) {
                add(sums, account, account.ownerAfter, BigInteger.ZERO, account.after);
            }
        }
        return new ArrayList<>(sums.values());
    }

    private static void add(
            Map<List<String>, TokenBalance> sums,
            TokenAccount account,
            String owner,
            BigInteger before,
            BigInteger after) {
        String mint = account.mint == null ? "" : account.mint;
        sums.merge(
                List.of(owner, mint),
                new TokenBalance(owner, mint, account.decimals, before, after),
                (a, b) -> new TokenBalance(
                        owner,
                        mint,
                        a.decimals(),
                        a.before().add(b.before()),
                        a.after().add(b.after())));
    }

    private void addBefore(RawTransaction.TokenAmount balance) {
        TokenAccount account = get(raw.keys.at(balance.account()));
        account.mint = balance.mint();
        account.decimals = balance.decimals();
        account.existedBefore = true;
        account.open = true;
        account.before = balance.amount();
        account.running = balance.amount();
        account.ownerBefore = balance.owner();
    }

    private void addAfter(RawTransaction.TokenAmount balance) {
        TokenAccount account = get(raw.keys.at(balance.account()));
        account.mint = balance.mint();
        account.decimals = balance.decimals();
        account.existsAfter = true;
        account.after = balance.amount();
        account.ownerAfter = balance.owner();
    }

    private void learnFrom(Op op) {
        switch (op) {
            case Op.Initialize made -> {
                TokenAccount account = get(made.account());
                account.mint = made.mint();
                account.owner = account.owner == null ? made.owner() : account.owner;
            }
            case Op.Transfer move -> {
                TokenAccount from = get(move.from());
                TokenAccount to = get(move.to());
                String mint = move.mint() != null ? move.mint() : from.mint != null ? from.mint : to.mint;
                from.mint = from.mint == null ? mint : from.mint;
                to.mint = to.mint == null ? mint : to.mint;
                guessOwner(from, move.authority());
            }
            case Op.Mint move -> get(move.to()).mint = move.mint();
            case Op.Burn move -> {
                get(move.from()).mint = move.mint();
                guessOwner(get(move.from()), move.authority());
            }
            case Op.Close closed -> {
                TokenAccount account = byAddress.get(closed.account());
                if (account != null) {
                    guessOwner(account, closed.authority());
                }
            }
            case Op.ChangeOwner changed -> {}
            case Op.Approve approved -> {}
            case Op.Lamports lamports -> {}
            case Op.Claim claim -> {}
        }
    }

    /** Who moves what is in an account is nearly always its owner. */
    private static void guessOwner(TokenAccount account, @Nullable String authority) {
        if (account.ownerBefore == null && account.ownerAfter == null && account.owner == null) {
            account.owner = authority;
        }
    }

    private void settleOwner(TokenAccount account) {
        String known = account.ownerBefore != null ? account.ownerBefore : account.owner;
        known = known != null ? known : account.ownerAfter;
        if (known == null && (account.existedBefore || account.existsAfter)) {
            known = ownerByDerivation(account);
        }
        account.owner = known;
        account.ownerBefore = account.ownerBefore == null ? known : account.ownerBefore;
        account.ownerAfter = account.ownerAfter == null ? known : account.ownerAfter;
    }

    /** Old nodes leave owners out; most accounts are the associated one of an account that the transaction names. */
    private @Nullable String ownerByDerivation(TokenAccount account) {
        if (account.mint == null || !Addresses.isAddress(account.mint)) {
            return null;
        }
        for (int i = 0; i < raw.keys.size(); i++) {
            String candidate = raw.keys.at(i);
            if (Addresses.isAddress(candidate)
                    && Addresses.associatedTokenAccount(candidate, account.mint, Programs.TOKEN)
                            .equals(account.address)) {
                return candidate;
            }
        }
        return null;
    }
}
