package io.coalscan.sim.chain;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Many small transactions of one wallet at an even pace, made when they are read: a wallet's everyday life, which no token story needs in detail. Each
 * is a memo and costs the base fee.
 *
 * @param firstMillis time of the first one, epoch milliseconds
 * @param stepMillis from one to the next
 * @param lamportsBefore what the wallet had before the first one
 * @param failEvery every so many fail; 0 for none
 * @param purse null for a wallet that only writes memos
 */
public record NoiseRun(
        TxId first,
        Address wallet,
        long firstMillis,
        long stepMillis,
        int count,
        long lamportsBefore,
        int failEvery,
        @Nullable Purse purse) {

    /** A token account that is sent to itself each time, so that it, its mint and its owner have a long history. */
    public record Purse(Address account, Address mint, Address program, long amount, int decimals) {}

    static final long FEE = 5_000;
    private static final int ORDER = 50_000;
    private static final int MEMO_UNITS = 4_200;
    private static final int TRANSFER_UNITS = 6_147;

    public long slot(int number) {
        return ChainClock.blockAt(firstMillis + number * stepMillis);
    }

    public Position position(int number) {
        return new Position(slot(number), ORDER + number);
    }

    public TxId id(int number) {
        return new TxId(first.chain(), first.run(), number);
    }

    public boolean fails(int number) {
        return failEvery > 0 && number % failEvery == failEvery - 1;
    }

    /** Number of transactions before this position. */
    public int countBefore(Position position) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position(middle).compareTo(position) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Everyone whose history this is part of. */
    List<Address> named() {
        return purse == null ? List.of(wallet) : List.of(wallet, purse.account(), purse.mint());
    }

    /** @param ledger for what the other accounts have */
    public Transaction transaction(int number, Ledger ledger) {
        List<Instruction> instructions =
                purse == null ? List.of(memo(text(number))) : List.of(toItself(purse), memo(text(number)));
        KeyTable keys = KeyTable.of(wallet, instructions, null);
        long[] pre = new long[keys.keys().size()];
        List<Transaction.TokenAmount> tokens = new ArrayList<>();
        for (int i = 0; i < pre.length; i++) {
            Account account = ledger.find(keys.keys().get(i));
            pre[i] = account == null ? 0 : account.lamports();
            if (purse != null && keys.keys().get(i).equals(purse.account())) {
                tokens.add(new Transaction.TokenAmount(
                        i, purse.mint(), wallet, purse.program(), purse.amount(), purse.decimals()));
            }
        }
        long[] post = pre.clone();
        pre[0] = lamportsBefore - number * FEE;
        post[0] = pre[0] - FEE;
        return new Transaction(
                id(number),
                slot(number),
                ORDER + number,
                true,
                keys,
                instructions,
                200_000,
                FEE,
                pre,
                post,
                tokens,
                tokens,
                fails(number) ? new Transaction.Failure(0, 1) : null,
                memoOf(number));
    }

    private Instruction toItself(Purse from) {
        byte[] data = new Bytes().u8(12).u64(1_000_000).u8(from.decimals()).done();
        List<Instruction.Meta> accounts = List.of(
                Instruction.Meta.writable(from.account()),
                Instruction.Meta.readonly(from.mint()),
                Instruction.Meta.writable(from.account()),
                Instruction.Meta.readonlySigner(wallet));
        return new Instruction(
                from.program(),
                accounts,
                data,
                TRANSFER_UNITS,
                List.of(new Instruction.Step.Log("Program log: Instruction: TransferChecked")),
                Instruction.Effect.NONE);
    }

    public String memoOf(int number) {
        String text = text(number);
        return "[" + text.length() + "] " + text;
    }

    private String text(int number) {
        return "order " + Long.toUnsignedString(Mix.stir(wallet.prefix(), number), 36);
    }

    private Instruction memo(String text) {
        return new Instruction(
                KnownPrograms.MEMO,
                List.of(Instruction.Meta.signer(wallet)),
                text.getBytes(StandardCharsets.UTF_8),
                MEMO_UNITS,
                List.of(new Instruction.Step.Log("Program log: Memo (len " + text.length() + "): \"" + text + "\"")),
                Instruction.Effect.NONE);
    }
}
