package io.coalscan.pnl.job;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.out;
import static io.coalscan.pnl.testing.Moves.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.TokenAccounts;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What nodes do to a job on bad days: all rows are those of a day without them. */
class BadDaysTest {
    private static final String POOL = "5Q544fKrFoe6tsEbD7S8EmxGTJYAKtTVhAW5Q5pge4j1";
    private static final String VAULT = "vault";
    private static final int TRANSACTIONS = 1_100;

    static IntStream seeds() {
        return IntStream.range(0, 2);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void repeatedReorderedAndLateTransactionsChangeNoNumber(int seed) {
        var life = life(new Random(seed));
        var calm = chain(life, new Random(seed));
        var quiet = new Workshop(calm);
        quiet.gather(MINT);

        var random = new Random(seed);
        var bad = chain(life, random);
        bad.confused = random;
        bad.bulk = seed % 2 == 0;
        var disturbed = new Workshop(bad);
        long last = life.getLast().slot();
        for (long slot : new long[] {last / 3, last / 2, last - 40, last - 3, Long.MAX_VALUE}) {
            bad.finalizedSlot = slot;
            hide(bad, life, random);
            scanned(disturbed, life, slot, random);
            gatherAsFarAsNodesAnswer(disturbed);
        }
        bad.unreadable.clear();
        bad.missingInPages.clear();
        gatherAsFarAsNodesAnswer(disturbed);
        assertThat(disturbed.gather(MINT).unread()).isZero();

        assertThat(disturbed.told()).isEqualTo(quiet.told()).isNotEmpty();
    }

    @Test
    void missingBlockTimesMakeTimesUnknownAndNothingElse() {
        var life = life(new Random(9)).subList(0, 300);
        var timed = new Workshop(chain(life, new Random(9)));
        timed.gather(MINT);
        var random = new Random(9);
        var untimed = new Workshop(chain(
                life.stream()
                        .map(one -> one.slot() % 3 == 0 ? untimed(one) : one)
                        .toList(),
                random));
        untimed.gather(MINT);

        assertThat(untimed.told()).isNotEqualTo(timed.told());
        assertThat(withoutTimes(untimed.told())).isEqualTo(withoutTimes(timed.told()));
    }

    @Test
    void whatDoesNotNameTheMintIsFoundByItsVault() {
        var life = life(new Random(5)).subList(0, 200);
        var named = new FakeChain();
        var unnamed = chain(List.of(), new Random(5));
        for (var one : life) {
            named.add(one, MINT);
            unnamed.add(one, one.slot() / 2 % 2 == 0 ? VAULT : MINT);
        }
        var told = new Workshop(named);
        told.gather(MINT);
        var found = new Workshop(unnamed);
        found.gather(MINT);

        assertThat(found.told()).isEqualTo(told.told()).isNotEmpty();
    }

    /** Some name the mint, some a vault only, some both, and some nothing that moved; one a slot, so that the order is the chain's whoever lists it. */
    private static FakeChain chain(List<DecodedTransaction> life, Random random) {
        var chain = new FakeChain();
        chain.largest.add(new TokenAccounts.TokenAccount(VAULT, POOL, BigInteger.TEN));
        for (var one : life) {
            switch ((int) (one.slot() % 7)) {
                case 0, 1 -> chain.add(one, VAULT);
                case 2 -> chain.add(one, MINT, VAULT);
                default -> chain.add(one, MINT);
            }
            if (random.nextInt(2) == 0) {
                chain.addFailed("failed" + one.slot(), one.slot(), MINT);
            }
        }
        return chain;
    }

    private static void gatherAsFarAsNodesAnswer(Workshop workshop) {
        try {
            workshop.gather(MINT);
        } catch (ReadException.Unavailable nothingOfAPage) {
            workshop.claimRunsOut();
        }
    }

    /** Nodes lack some transactions for now. */
    private static void hide(FakeChain chain, List<DecodedTransaction> life, Random random) {
        chain.unreadable.clear();
        chain.missingInPages.clear();
        for (var one : life) {
            if (random.nextInt(12) == 0) {
                chain.unreadable.add(one.signature());
                chain.missingInPages.add(one.signature());
            }
        }
    }

    /** Scans come across some before the job does. */
    private static void scanned(Workshop workshop, List<DecodedTransaction> life, long slot, Random random) {
        var found = life.stream()
                .filter(one -> one.slot() <= slot && random.nextInt(10) == 0)
                .map(one -> new ReadTransaction(one.signature(), one.slot(), one.time(), true, Entries.of(one, MINT)))
                .toList();
        workshop.stores.history().store(MINT, found).block();
    }

    private static List<DecodedTransaction> life(Random random) {
        var life = new ArrayList<DecodedTransaction>();
        var moves = new Moves();
        for (int i = 0; life.size() < TRANSACTIONS; i++) {
            long slot = 1 + 2L * life.size();
            var owner = "owner" + (random.nextInt(3) == 0 ? 0 : random.nextInt(30));
            long held = moves.balance(owner).longValueExact();
            long amount = 1 + random.nextInt(1_000_000);
            long lamports = 1 + random.nextInt(1_000_000_000);
            var signature = "s" + i;
            if (held > 1 && random.nextInt(2) == 0) {
                life.add(
                        random.nextInt(3) == 0
                                ? moves.transaction(
                                        signature, slot, out(owner, held / 2, "friend"), in("friend", held / 2, owner))
                                : moves.transaction(signature, slot, sell(owner, 1 + held / 3, lamports)));
            } else {
                life.add(
                        random.nextInt(6) == 0
                                ? moves.transaction(
                                        signature, slot, buy(owner, amount, lamports), sell(owner, amount, lamports))
                                : moves.transaction(signature, slot, buy(owner, amount, lamports)));
            }
            if (random.nextInt(40) == 0) {
                life.add(new DecodedTransaction(
                        "other" + i, slot + 1, Moves.timeOf(slot), false, "p", List.of(), 0, List.of(), List.of()));
            }
        }
        return life;
    }

    private static DecodedTransaction untimed(DecodedTransaction one) {
        return new DecodedTransaction(
                one.signature(),
                one.slot(),
                null,
                one.failed(),
                "payer",
                List.of("payer"),
                5_000,
                one.movements(),
                one.balances());
    }

    private static String withoutTimes(String told) {
        return told.replaceAll("\"(held_millis|held_since|hold_base|hold_bucket|first_time|last_time)\": [^,}]+", "");
    }
}
