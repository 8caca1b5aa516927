package io.coalscan.sim.chain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one transaction on the ledger while it is put together, so that a later instruction sees what an earlier one did. */
public final class TxBuilder {
    private static final long SIGNATURE_FEE = 5_000;
    private static final long MICRO = 1_000_000;
    private static final int DEFAULT_UNITS = 200_000;

    private final Ledger ledger;
    private final long slot;
    private final Address payer;
    private final List<Instruction> instructions = new ArrayList<>();
    private int units = DEFAULT_UNITS;
    private long microLamports;
    private @Nullable Address lookupTable;
    private Transaction.@Nullable Failure failure;
    private @Nullable String memo;
    private boolean timeKnown = true;

    TxBuilder(Ledger ledger, long slot, Address payer) {
        this.ledger = ledger;
        this.slot = slot;
        this.payer = payer;
        ledger.begin();
    }

    public Ledger ledger() {
        return ledger;
    }

    public long slot() {
        return slot;
    }

    public Address payer() {
        return payer;
    }

    /** What the transaction offers for its place: a price per compute unit in millionths of a lamport. */
    public TxBuilder budget(int units, long microLamports) {
        this.units = units;
        this.microLamports = microLamports;
        return this;
    }

    /** Makes it a version 0 transaction with keys from this table. */
    public TxBuilder lookup(Address table) {
        lookupTable = table;
        return this;
    }

    public TxBuilder withoutTime() {
        timeKnown = false;
        return this;
    }

    public TxBuilder memo(String text) {
        memo = "[" + text.length() + "] " + text;
        return this;
    }

    public TxBuilder add(Instruction instruction) {
        if (failure == null) {
            instructions.add(instruction);
            run(instruction);
        }
        return this;
    }

    /** The last instruction fails with the program's own error number; what comes after is not run. */
    public TxBuilder fail(int custom) {
        failure = new Transaction.Failure(instructions.size() - 1, custom);
        return this;
    }

    Transaction finish(TxId id, int order) {
        KeyTable keys = KeyTable.of(payer, instructions, lookupTable);
        if (failure != null) {
            ledger.rollBack();
        }
        long fee = SIGNATURE_FEE * keys.signers() + Math.ceilDiv(units * microLamports, MICRO);
        ledger.takeFee(payer, fee);
        int count = keys.keys().size();
        long[] pre = new long[count];
        long[] post = new long[count];
        List<Transaction.TokenAmount> preTokens = new ArrayList<>();
        List<Transaction.TokenAmount> postTokens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Address key = keys.keys().get(i);
            Account.State before = ledger.before(key);
            Account after = ledger.find(key);
            pre[i] = before == null ? 0 : before.lamports();
            post[i] = after == null ? 0 : after.lamports();
            tokens(i, before == null || pre[i] == 0 ? null : before.content(), preTokens);
            tokens(i, after == null ? null : after.content(), postTokens);
        }
        ledger.commit();
        return new Transaction(
                id,
                slot,
                order,
                timeKnown,
                keys,
                List.copyOf(instructions),
                units,
                fee,
                pre,
                post,
                preTokens,
                postTokens,
                failure,
                memo);
    }

    private void tokens(int key, @Nullable Content content, List<Transaction.TokenAmount> into) {
        if (content instanceof Holding holding) {
            int decimals = ledger.mint(holding.mint()).decimals();
            into.add(new Transaction.TokenAmount(
                    key, holding.mint(), holding.owner(), holding.program(), holding.amount(), decimals));
        }
    }

    private void run(Instruction instruction) {
        instruction.effect().apply(ledger);
        for (Instruction.Step step : instruction.steps()) {
            if (step instanceof Instruction.Step.Call(Instruction called)) {
                run(called);
            }
        }
    }
}
