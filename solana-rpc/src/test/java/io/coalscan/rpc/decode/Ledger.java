package io.coalscan.rpc.decode;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Balances before and after a transaction whose first account pays no fee, and the operations between them. */
final class Ledger {
    static final long RENT = TokenAccount.RENT;

    private final RawTransaction raw = new RawTransaction();
    private final List<String> keys = new ArrayList<>();
    private final List<Op> ops = new ArrayList<>();

    Ledger() {
        lamports("fee payer", 0, 0);
    }

    /** Lamports of an account before and after. */
    Ledger lamports(String account, long before, long after) {
        keys.add(account);
        raw.keys.add(account);
        raw.before = Arrays.copyOf(raw.before, keys.size());
        raw.after = Arrays.copyOf(raw.after, keys.size());
        raw.before[keys.size() - 1] = before;
        raw.after[keys.size() - 1] = after;
        return this;
    }

    /** A token account that is there before and after; of its lamports nothing is told unless they are told before. */
    Ledger tokens(String account, @Nullable String owner, String mint, long before, long after) {
        return tokensBefore(account, owner, mint, before).tokensAfter(account, owner, mint, after);
    }

    Ledger tokensBefore(String account, @Nullable String owner, String mint, long amount) {
        raw.tokensBefore.add(balance(account, owner, mint, amount));
        return this;
    }

    Ledger tokensAfter(String account, @Nullable String owner, String mint, long amount) {
        raw.tokensAfter.add(balance(account, owner, mint, amount));
        return this;
    }

    private RawTransaction.TokenAmount balance(String account, @Nullable String owner, String mint, long amount) {
        if (!keys.contains(account)) {
            lamports(account, RENT, RENT);
        }
        return new RawTransaction.TokenAmount(keys.indexOf(account), mint, owner, BigInteger.valueOf(amount), 6);
    }

    Ledger then(Op op) {
        ops.add(op);
        return this;
    }

    Ledger sends(String from, String to, long lamports) {
        return then(new Op.Lamports(ops.size(), from, to, lamports, false));
    }

    Ledger moves(String from, String to, @Nullable String mint, long amount, @Nullable String authority) {
        return then(new Op.Transfer(ops.size(), from, to, mint, BigInteger.valueOf(amount), null, authority));
    }

    Ledger opens(String account, String mint, String owner) {
        return then(new Op.Initialize(ops.size(), account, mint, owner));
    }

    Ledger closes(String account, String destination, @Nullable String authority) {
        return then(new Op.Close(ops.size(), account, destination, authority));
    }

    Ledger hands(String account, String owner) {
        return then(new Op.ChangeOwner(ops.size(), account, owner));
    }

    /** Gives an account space or an owner. */
    Ledger claims(String account) {
        return then(new Op.Claim(ops.size(), account));
    }

    TokenAccounts accounts() {
        return TokenAccounts.of(raw, ops);
    }

    Flows flows(Instruction... tree) {
        return run(tree).flows();
    }

    Run run(Instruction... tree) {
        TokenAccounts accounts = accounts();
        return new Run(FlowBuilder.build(raw, accounts, ops, List.of(tree)), accounts);
    }

    record Run(Flows flows, TokenAccounts accounts) {
        /** What each flow moved, such as "NATIVE a > b 70". */
        List<String> told() {
            return flows.flows().stream()
                    .map(flow -> flow.kind() + " " + flow.from() + " > " + flow.to() + " " + flow.sent())
                    .toList();
        }

        /** What the instructions leave in a token account. */
        BigInteger left(String account) {
            return accounts.get(account).running;
        }
    }
}
