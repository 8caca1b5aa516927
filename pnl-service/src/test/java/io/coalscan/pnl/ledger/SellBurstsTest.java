package io.coalscan.pnl.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.SellBurst;
import io.coalscan.pnl.ledger.SellBursts.Sell;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SellBurstsTest {
    private final List<Sell> sells = new ArrayList<>();
    private long held = 1_000;

    private SellBurstsTest sell(long second, long amount) {
        sells.add(new Sell(
                second * 1_000, second, "s" + sells.size(), BigInteger.valueOf(amount), BigInteger.valueOf(held)));
        held -= amount;
        return this;
    }

    private List<SellBurst> bursts() {
        return SellBursts.of(sells, new Evidence(5, 20, 3));
    }

    @Test
    void exactlyHalfAtOnceIsOne() {
        assertThat(sell(5, 500).bursts()).containsExactly(new SellBurst(5_000, 5_000, 5, 0.5, List.of("s0")));
    }

    @Test
    void lessThanHalfIsNone() {
        assertThat(sell(5, 499).bursts()).isEmpty();
    }

    @Test
    void sixtySecondsBelongToTheWindowAndOneMillisecondMoreDoesNot() {
        sell(0, 250).sell(60, 250);
        assertThat(bursts()).hasSize(1);
        var late = sells.set(1, new Sell(60_001, 60, "s1", BigInteger.valueOf(250), BigInteger.valueOf(750)));
        assertThat(late.time()).isEqualTo(60_000);
        assertThat(bursts()).isEmpty();
    }

    @Test
    void theRunIsAsShortAsReachesHalf() {
        sell(0, 300).sell(10, 200).sell(20, 100);
        assertThat(bursts()).first().isEqualTo(new SellBurst(0, 10_000, 0, 0.5, List.of("s0", "s1")));
    }

    @Test
    void aRunThatHoldsAnotherOneIsLeftOut() {
        sell(0, 100).sell(5, 600);
        assertThat(bursts()).singleElement().satisfies(burst -> {
            assertThat(burst.start()).isEqualTo(5_000);
            assertThat(burst.soldShare()).isCloseTo(600 / 900.0, within(1e-12));
        });
    }

    @Test
    void repeatedHalvingIsARunEach() {
        sell(0, 500).sell(1, 250).sell(300, 250);
        assertThat(bursts()).extracting(SellBurst::start).containsExactly(0L, 1_000L, 300_000L);
    }

    @Test
    void nothingHeldBeforeIsNoBurst() {
        held = 0;
        assertThat(sell(0, 10).bursts()).isEmpty();
    }

    @Test
    void carriesThreeSignaturesAtMostAndNeverMoreThanAll() {
        sell(0, 200).sell(1, 100).sell(2, 100).sell(3, 100);
        assertThat(sells).hasSize(4);
        assertThat(bursts().getFirst().signatures()).containsExactly("s0", "s1", "s2");
        sells.clear();
        sells.add(new Sell(0, 0, "s", BigInteger.valueOf(50), BigInteger.TEN));
        assertThat(bursts().getFirst().soldShare()).isEqualTo(1.0);
    }

    @Test
    void keepsTheNewestWhenThereAreTooMany() {
        sell(0, 500).sell(100, 250).sell(200, 125);
        assertThat(SellBursts.of(sells, new Evidence(5, 2, 3)))
                .extracting(SellBurst::start)
                .containsExactly(100_000L, 200_000L);
    }
}
