package io.coalscan.sim.chain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of history and the ledger that it led to. Built by one thread in order of time, then frozen and read by many. The scripted stories share
 * one; every generated token has its own.
 */
public final class Chain {
    private final int number;
    private final Ledger ledger = new Ledger();
    private final List<Transaction> transactions = new ArrayList<>();
    private final List<NoiseRun> runs = new ArrayList<>();
    private final Map<Address, List<Transaction>> byAddress = new HashMap<>();
    private final Map<Address, List<NoiseRun>> runsByWallet = new HashMap<>();
    private final Map<Address, Long> busyUntil = new HashMap<>();
    private long slot;
    private int order;

    public Chain(int number) {
        this.number = number;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** In order of history. */
    public List<Transaction> transactions() {
        return transactions;
    }

    public List<NoiseRun> runs() {
        return runs;
    }

    /**
     * Runs a transaction now.
     *
     * @param millis not before the last one's
     */
    public Transaction run(long millis, Address payer, Consumer<TxBuilder> content) {
        long at = ChainClock.blockAt(millis);
        if (at < slot) {
            throw new IllegalStateException("history runs forwards: slot " + at + " after " + slot);
        }
        order = at == slot ? order + 1 : 0;
        slot = at;
        TxBuilder builder = new TxBuilder(ledger, at, payer);
        content.accept(builder);
        Transaction done = builder.finish(new TxId(number, TxId.NO_RUN, transactions.size()), order);
        transactions.add(done);
        for (int i = 0; i < done.keys().keys().size(); i++) {
            Address key = done.keys().keys().get(i);
            byAddress.computeIfAbsent(key, k -> new ArrayList<>(4)).add(done);
            if (done.pre()[i] != done.post()[i] && busyUntil.getOrDefault(key, 0L) >= millis) {
                throw new IllegalStateException(key + " is busy with everyday life at " + millis);
            }
        }
        return done;
    }

    /** Lets a wallet live its everyday life; nothing else may touch it meanwhile. */
    public void live(Address wallet, long fromMillis, long stepMillis, int count, int failEvery) {
        live(wallet, fromMillis, stepMillis, count, failEvery, null);
    }

    /** The same, sending a token account to itself each time. */
    public void live(
            Address wallet,
            long fromMillis,
            long stepMillis,
            int count,
            int failEvery,
            NoiseRun.@Nullable Purse purse) {
        long before = ledger.need(wallet).lamports();
        TxId first = new TxId(number, runs.size(), 0);
        NoiseRun run = new NoiseRun(first, wallet, fromMillis, stepMillis, count, before, failEvery, purse);
        ledger.takeFee(wallet, count * NoiseRun.FEE);
        runs.add(run);
        run.named()
                .forEach(address -> runsByWallet
                        .computeIfAbsent(address, w -> new ArrayList<>(2))
                        .add(run));
        busyUntil.put(wallet, fromMillis + stepMillis * count);
    }

    /** Every address that came up and was not there from the start. */
    public List<Address> addressesOfItsOwn() {
        return byAddress.keySet().stream()
                .filter(address -> !ledger.wasEndowed(address))
                .toList();
    }

    public boolean knows(Address address) {
        return byAddress.containsKey(address) || runsByWallet.containsKey(address) || ledger.exists(address);
    }

    public @Nullable Transaction find(TxId id) {
        if (id.number() < 0) {
            return null;
        }
        if (id.run() == TxId.NO_RUN) {
            return id.number() < transactions.size() ? transactions.get(id.number()) : null;
        }
        boolean known =
                id.run() < runs.size() && id.number() < runs.get(id.run()).count();
        return known ? runs.get(id.run()).transaction(id.number(), ledger) : null;
    }

    public @Nullable Position position(TxId id) {
        Transaction found = find(id);
        return found == null ? null : new Position(found.slot(), found.order());
    }

    /** Transactions that name the address, by a key of theirs. */
    public History history(Address address) {
        return new History(byAddress.getOrDefault(address, List.of()), runsByWallet.getOrDefault(address, List.of()));
    }

    /** The same, with every transaction that changed a token balance of the address's. */
    public History historyWithTokens(Address owner) {
        List<Transaction> all = transactions.stream()
                .filter(t ->
                        t.keys().keys().contains(owner) || holds(t.preTokens(), owner) || holds(t.postTokens(), owner))
                .toList();
        return new History(all, runsByWallet.getOrDefault(owner, List.of()));
    }

    private static boolean holds(List<Transaction.TokenAmount> amounts, Address owner) {
        return amounts.stream().anyMatch(amount -> amount.owner().equals(owner));
    }
}
