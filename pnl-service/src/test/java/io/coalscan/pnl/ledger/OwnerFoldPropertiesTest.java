package io.coalscan.pnl.ledger;

import static io.coalscan.pnl.ledger.Story.ALICE;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.out;
import static io.coalscan.pnl.testing.Moves.sell;
import static io.coalscan.pnl.testing.Moves.swap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.event.OwnerLedger;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.Movement.Side;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random stories of one owner; the seed names the story. */
class OwnerFoldPropertiesTest {

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private record Told(Story story, long held) {}

    private static Told random(int seed, boolean tradesOnly) {
        var random = new Random(seed);
        var story = new Story();
        long held = 0;
        long slot = 0;
        for (int i = 0; i < 5 + random.nextInt(40); i++) {
            slot += random.nextInt(3);
            var movement = movement(random, held, tradesOnly);
            held += movement.side() == Side.BUY || movement.side() == Side.TRANSFER_IN
                    ? movement.amount().longValue()
                    : -movement.amount().longValue();
            story.at(slot, movement);
        }
        return new Told(story, held);
    }

    private static Movement movement(Random random, long held, boolean tradesOnly) {
        long amount = 1 + random.nextInt(1_000_000);
        long quote = 1 + random.nextInt(2_000_000_000);
        boolean out = held > 0 && random.nextInt(5) < 2;
        if (out) {
            long part = random.nextInt(4) == 0 ? held : 1 + random.nextLong(held);
            return tradesOnly || random.nextBoolean() ? sell(ALICE, part, quote) : out(ALICE, part, "bob");
        }
        return switch (tradesOnly ? 3 : random.nextInt(4)) {
            case 0 -> in(ALICE, amount, "bob");
            case 1 -> swap(Side.BUY, ALICE, amount);
            default -> buy(ALICE, amount, quote);
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfReadingDoesNotMatter(int seed) {
        var story = random(seed, false).story();
        var random = new Random(seed);
        assertThat(story.ledgerReadInAnotherOrder(random)).isEqualTo(story.ledger());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatCameIsHeldOrGone(int seed) {
        var told = random(seed, false);
        var ledger = told.story().ledger();
        assertThat(ledger.rawBought().add(ledger.rawReceived()))
                .isEqualTo(ledger.rawSold().add(ledger.rawSent()).add(java.math.BigInteger.valueOf(told.held())));
        assertThat(ledger.historyComplete()).isTrue();
        assertThat(ledger.rawWithCost().longValueExact()).isBetween(0L, told.held());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void gainIsProceedsMinusWhatTheSoldCost(int seed) {
        var told = random(seed, true);
        OwnerLedger ledger = told.story().ledger();
        var average = ledger.averageCostUsd();
        double costOfHeld = average == null ? 0 : average * told.held() / 1e6;
        double proceeds = ledger.proceedsUsd() == null ? 0 : ledger.proceedsUsd();
        assertThat(ledger.realizedUsd()).isCloseTo(proceeds - (ledger.costUsd() - costOfHeld), within(1e-6));
        assertThat(ledger.rawWithCost()).isEqualTo(told.held());
        assertThat(ledger.costBasisIncomplete()).isFalse();
    }
}
