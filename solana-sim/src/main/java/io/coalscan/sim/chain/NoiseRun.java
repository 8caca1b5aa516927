package io.coalscan.sim.chain;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Many small transactions of one wallet at an even pace, made when they are read: a wallet's everyday life, which no token story needs in detail. Each
 * is a memo and costs the base fee.
 *
 * @param firstMillis time of the first one, epoch milliseconds
 * @param stepMillis from one to the next
 * @param lamportsBefore what the wallet had before the first one
 * @param failEvery every so many fail; 0 for none
 */
public record NoiseRun(
        TxId first, Address wallet, long firstMillis, long stepMillis, int count, long lamportsBefore, int failEvery) {

    static final long FEE = 5_000;
    private static final int ORDER = 50_000;
    private static final int MEMO_UNITS = 4_200;

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

    public Transaction transaction(int number) {
        Instruction memo = memo(text(number));
        KeyTable keys = KeyTable.of(wallet, List.of(memo), null);
        long before = lamportsBefore - number * FEE;
        long program = Rent.of(36);
        return new Transaction(
                id(number),
                slot(number),
                ORDER + number,
                true,
                keys,
                List.of(memo),
                200_000,
                FEE,
                new long[] {before, program},
                new long[] {before - FEE, program},
                List.of(),
                List.of(),
                fails(number) ? new Transaction.Failure(0, 1) : null,
                memoOf(number));
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
