package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the token and system instructions over the balances from before, and notes who sent what to whom. */
final class FlowBuilder {
    private final RawTransaction raw;
    private final TokenAccounts accounts;
    private final Map<String, Long> lamports = new HashMap<>();
    private final Map<String, Long> rent = new HashMap<>();
    private final Map<String, Long> foreignRent = new HashMap<>();
    /** When an account was last given space or an owner: what it got before that pays for it. */
    private final Map<String, Integer> claimed = new HashMap<>();

    private final Set<@Nullable String> mints = new HashSet<>();
    private final List<Flow> flows = new ArrayList<>();

    private FlowBuilder(RawTransaction raw, TokenAccounts accounts) {
        this.raw = raw;
        this.accounts = accounts;
    }

    static Flows build(RawTransaction raw, TokenAccounts accounts, List<Op> ops, List<Instruction> tree) {
        var builder = new FlowBuilder(raw, accounts);
        builder.openBalances(ops);
        ops.forEach(builder::run);
        builder.flows.addAll(new UntoldFlows(accounts, tree).find());
        return new Flows(
                WithheldFees.applyTo(builder.flows, accounts),
                builder.rent,
                builder.foreignRent,
                builder.unexplained());
    }

    private void openBalances(List<Op> ops) {
        for (int i = 0; i < Math.min(raw.before.length, raw.keys.size()); i++) {
            lamports.put(raw.keys.at(i), raw.before[i]);
        }
        lamports.merge(raw.keys.at(0), -raw.fee, Long::sum);
        accounts.all().forEach(account -> mints.add(account.mint));
        for (Op op : ops) {
            if (op instanceof Op.Claim claim) {
                claimed.merge(claim.account(), claim.at(), Math::max);
            }
        }
    }

    private Map<String, Long> unexplained() {
        Map<String, Long> differences = new HashMap<>();
        for (int i = 0; i < Math.min(raw.after.length, raw.keys.size()); i++) {
            String account = raw.keys.at(i);
            long difference = raw.after[i] - lamports.getOrDefault(account, 0L);
            if (difference != 0) {
                differences.put(account, difference);
            }
        }
        return differences;
    }

    private void run(Op op) {
        switch (op) {
            case Op.Transfer move -> transfer(move);
            case Op.Mint move -> {
                TokenAccount to = accounts.get(move.to());
                to.running = to.running.add(move.amount());
                add(move.at(), Flow.Kind.MINT, move.mint(), null, to, move.amount(), move.amount());
            }
            case Op.Burn move -> {
                TokenAccount from = accounts.get(move.from());
                from.running = from.running.subtract(move.amount());
                add(move.at(), Flow.Kind.BURN, move.mint(), from, null, move.amount(), move.amount());
            }
            case Op.Close closed -> close(closed);
            case Op.Initialize made -> initialize(made);
            case Op.ChangeOwner changed -> changeOwner(changed);
            case Op.Lamports sent -> send(sent);
            case Op.Approve approved -> {}
            case Op.Claim claim -> {}
        }
    }

    private void transfer(Op.Transfer move) {
        TokenAccount from = accounts.get(move.from());
        TokenAccount to = accounts.get(move.to());
        if (from.mint == null || move.amount().signum() == 0) {
            return;
        }
        BigInteger received = move.fee() == null
                ? move.amount()
                : move.amount().subtract(move.fee()).max(BigInteger.ZERO);
        from.running = from.running.subtract(move.amount());
        to.running = to.running.add(received);
        if (from.wrapsSol()) {
            moveLamports(from.address, to.address, move.amount().longValue());
        }
        add(move.at(), Flow.Kind.TOKEN, from.mint, from, to, move.amount(), received);
    }

    private void add(
            int at,
            Flow.Kind kind,
            String mint,
            @Nullable TokenAccount from,
            @Nullable TokenAccount to,
            BigInteger sent,
            BigInteger received) {
        flows.add(new Flow(
                at,
                kind,
                mint,
                from == null ? Flow.NOBODY : from.ownerOrSelf(),
                to == null ? Flow.NOBODY : to.ownerOrSelf(),
                from == null ? Flow.NOBODY : from.address,
                to == null ? Flow.NOBODY : to.address,
                sent,
                received));
    }

    private void initialize(Op.Initialize made) {
        TokenAccount account = accounts.get(made.account());
        account.owner = made.owner();
        account.open = true;
        if (account.wrapsSol()) {
            long held = lamports.getOrDefault(made.account(), 0L);
            account.running = BigInteger.valueOf(Math.max(0, held - TokenAccount.RENT));
        }
    }

    /** Handing an account over moves all that is in it. */
    private void changeOwner(Op.ChangeOwner changed) {
        TokenAccount account = accounts.find(changed.account());
        if (account == null || account.mint == null) {
            return;
        }
        String before = account.ownerOrSelf();
        account.owner = changed.owner();
        BigInteger all = account.running;
        if (all.signum() > 0 && !before.equals(changed.owner())) {
            flows.add(new Flow(
                    changed.at(),
                    Flow.Kind.TOKEN,
                    account.mint,
                    before,
                    changed.owner(),
                    account.address,
                    account.address,
                    all,
                    all));
        }
    }

    private void close(Op.Close closed) {
        long all = lamports.getOrDefault(closed.account(), 0L);
        moveLamports(closed.account(), closed.destination(), all);
        TokenAccount account = accounts.find(closed.account());
        if (account == null) {
            foreignRent.merge(closed.destination(), -all, Long::sum);
            return;
        }
        long wrapped = account.wrapsSol() ? Math.max(0, all - TokenAccount.RENT) : 0;
        account.running = BigInteger.ZERO;
        account.open = false;
        TokenAccount into = accounts.find(closed.destination());
        String owner = into == null ? closed.destination() : into.ownerOrSelf();
        addRent(owner, account, wrapped - all);
        if (wrapped > 0 && !owner.equals(account.ownerOrSelf())) {
            BigInteger amount = BigInteger.valueOf(wrapped);
            flows.add(new Flow(
                    closed.at(),
                    Flow.Kind.UNWRAPPED,
                    Programs.WRAPPED_SOL,
                    account.ownerOrSelf(),
                    owner,
                    account.address,
                    closed.destination(),
                    amount,
                    amount));
        }
    }

    private void send(Op.Lamports sent) {
        long amount = sent.lamports();
        TokenAccount into = accounts.find(sent.to());
        long held = lamports.getOrDefault(sent.to(), 0L);
        moveLamports(sent.from(), sent.to(), amount);
        if (amount == 0) {
            return;
        }
        if (into == null) {
            boolean deposit =
                    sent.creates() || sent.at() < claimed.getOrDefault(sent.to(), -1) || mints.contains(sent.to());
            Flow.Kind kind = deposit ? Flow.Kind.DEPOSIT : Flow.Kind.NATIVE;
            addNative(sent, kind, sent.to(), amount);
            return;
        }
        long kept = !into.wrapsSol() ? amount : into.open ? 0 : Math.clamp(TokenAccount.RENT - held, 0, amount);
        if (kept > 0) {
            addRent(sent.from(), into, kept);
        }
        if (into.open) {
            into.running = into.running.add(BigInteger.valueOf(amount - kept));
        }
        if (amount > kept) {
            addNative(sent, Flow.Kind.NATIVE, into.ownerOrSelf(), amount - kept);
        }
    }

    private void addNative(Op.Lamports sent, Flow.Kind kind, String to, long lamports) {
        if (!sent.from().equals(to)) {
            BigInteger amount = BigInteger.valueOf(lamports);
            flows.add(new Flow(
                    sent.at(), kind, Programs.WRAPPED_SOL, sent.from(), to, sent.from(), sent.to(), amount, amount));
        }
    }

    private void addRent(String owner, TokenAccount account, long amount) {
        (account.ownerOrSelf().equals(owner) ? rent : foreignRent).merge(owner, amount, Long::sum);
    }

    private void moveLamports(String from, String to, long amount) {
        lamports.merge(from, -amount, Long::sum);
        lamports.merge(to, amount, Long::sum);
    }
}
