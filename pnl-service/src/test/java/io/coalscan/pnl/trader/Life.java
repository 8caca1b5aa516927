package io.coalscan.pnl.trader;

import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.out;
import static io.coalscan.pnl.testing.Moves.sell;

import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.Movement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What "alice" did, transaction by transaction; SOL costs 100 dollars. */
final class Life {
    static final String ALICE = "alice";
    static final Reading STRICT = new Reading(TransferMode.STRICT, CostMethod.AVERAGE);
    static final Reading STRICT_FIFO = new Reading(TransferMode.STRICT, CostMethod.FIFO);
    static final Reading ADJUSTED = new Reading(TransferMode.ADJUSTED, CostMethod.AVERAGE);
    static final Reading RAW = new Reading(TransferMode.RAW, CostMethod.AVERAGE);

    private static final SolUsd PRICES = new SolUsd(new TreeMap<>(), 100.0);

    private final Moves moves = new Moves();
    private final List<Moved> moved = new ArrayList<>();
    private @Nullable Market market;
    private long listed;

    /**
     * A life that is consistent with itself.
     *
     * @param apart most slots between two transactions
     */
    static Life random(long seed, int transactions, int apart, boolean tradesOnly) {
        var random = new Random(seed);
        var life = new Life();
        long slot = 1;
        int length = 3 + random.nextInt(transactions);
        for (int i = 0; i < length; i++) {
            slot += random.nextInt(apart);
            life.step(random, slot, tradesOnly);
            life.price(1 + random.nextInt(5_000_000));
        }
        return life;
    }

    private void step(Random random, long slot, boolean tradesOnly) {
        long held = held();
        long amount = 1 + random.nextInt(1_000_000);
        long lamports = 1 + random.nextInt(2_000_000_000);
        long part = held == 0 ? 0 : random.nextInt(4) == 0 ? held : 1 + random.nextLong(held);
        switch (random.nextInt(tradesOnly ? 5 : 8)) {
            case 0, 1 -> at(slot, buy(ALICE, amount, lamports));
            case 2, 3 -> {
                if (part > 0) {
                    at(slot, sell(ALICE, part, lamports));
                }
            }
            case 4 -> at(slot, buy(ALICE, amount, lamports), sell(ALICE, amount, lamports / 2 + 1));
            case 5 -> {
                if (part > 0) {
                    at(slot, out(ALICE, part, "bob"));
                }
            }
            default -> at(slot, in(ALICE, amount, "bob"));
        }
    }

    Life at(long slot, Movement... movements) {
        var transaction = moves.transaction("s" + listed, slot, movements);
        for (var entry : Entries.of(transaction, Moves.MINT)) {
            if (entry.owner().equals(ALICE)) {
                moved.add(new Moved(entry, listed, entry.isTrade() ? null : market));
            }
        }
        listed++;
        return this;
    }

    /** From now on a million raw tokens cost that many lamports. */
    Life price(long lamports) {
        market = new Market(
                BigInteger.valueOf(1_000_000), QuoteAsset.SOL.mint(), BigInteger.valueOf(lamports), Moves.timeOf(1));
        return this;
    }

    List<Moved> moved() {
        return moved;
    }

    Trader trader() {
        return trader(moved);
    }

    static Trader trader(List<Moved> moved) {
        return trader(moved, PRICES);
    }

    static Trader trader(List<Moved> moved, SolUsd prices) {
        return new TraderFold(prices).add(moved).trader(ALICE);
    }

    long held() {
        return moves.balance(ALICE).longValueExact();
    }
}
