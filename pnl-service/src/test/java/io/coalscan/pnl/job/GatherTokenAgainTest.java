package io.coalscan.pnl.job;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.out;
import static io.coalscan.pnl.testing.Moves.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.job.Workshop.Killed;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.DecodedTransaction;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However often and wherever the reading of a history is broken off, the numbers are those of reading it once. */
class GatherTokenAgainTest {
    private static final int MOST_DEATHS = 12;

    /** More than a page of signatures. */
    private static final int LONG = 1_150;

    static IntStream seeds() {
        return IntStream.range(0, 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dyingAtAnyPointChangesNoNumber(int seed) {
        var whole = new Workshop(life(seed, LONG));
        whole.gather(MINT);
        var interrupted = new Workshop(life(seed, LONG));
        interrupted.begin(MINT);
        var random = new Random(seed);
        int deaths = 0;
        while (dies(interrupted, deaths == MOST_DEATHS ? Integer.MAX_VALUE : 1 + random.nextInt(20))) {
            deaths++;
            interrupted.claimRunsOut();
        }

        assertThat(deaths).isPositive();
        assertThat(interrupted.told()).isEqualTo(whole.told()).isNotEmpty();
    }

    private static boolean dies(Workshop workshop, int steps) {
        workshop.dieAfter(steps);
        try {
            workshop.work();
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readingInSeveralGoesIsReadingOnce(int seed) {
        var whole = new Workshop(life(seed, 300));
        whole.gather(MINT);
        var growing = life(seed, 300);
        var steps = new Workshop(growing);
        for (long slot : new long[] {60, 120, 180, Long.MAX_VALUE}) {
            growing.finalizedSlot = slot;
            steps.gather(MINT);
        }
        assertThat(steps.told()).isEqualTo(whole.told()).isNotEmpty();
    }

    /** What a dozen people do to each other. */
    private static FakeChain life(int seed, int transactions) {
        var random = new Random(seed);
        var chain = new FakeChain();
        chain.bulk = seed % 2 == 1;
        var moves = new Moves();
        long slot = 1;
        for (int i = 0; i < transactions; i++) {
            slot += random.nextInt(3);
            var transaction = happening(moves, random, "s" + i, slot);
            if (transaction == null) {
                chain.addFailed("s" + i, slot, MINT);
            } else {
                chain.add(transaction, MINT);
            }
        }
        return chain;
    }

    private static @Nullable DecodedTransaction happening(Moves moves, Random random, String signature, long slot) {
        var owner = "owner" + random.nextInt(12);
        long held = moves.balance(owner).longValueExact();
        long amount = 1 + random.nextInt(1_000_000);
        long lamports = 1 + random.nextInt(1_000_000_000);
        return switch (random.nextInt(6)) {
            case 0, 1 -> held == 0 ? null : moves.transaction(signature, slot, sell(owner, held, lamports));
            case 2 ->
                held < 2
                        ? null
                        : moves.transaction(
                                signature, slot, out(owner, held / 2, "friend"), in("friend", held / 2, owner));
            case 3 ->
                moves.transaction(signature, slot, buy(owner, amount, lamports), sell(owner, amount, lamports / 2 + 1));
            default -> moves.transaction(signature, slot, buy(owner, amount, lamports));
        };
    }
}
