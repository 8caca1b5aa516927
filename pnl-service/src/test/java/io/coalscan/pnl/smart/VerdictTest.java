package io.coalscan.pnl.smart;

import static io.coalscan.pnl.smart.Parts.SOL;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.smart.Verdict.Behaviour;
import io.coalscan.pnl.smart.Verdict.Rule;
import io.coalscan.pnl.smart.Verdict.Why;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static Verdict of(Parts... parts) {
        return Verdict.of(Arrays.stream(parts).map(Parts::part).toList());
    }

    @Test
    void whoTradesLikeAPersonIsATrader() {
        assertThat(of(Parts.of("a", SOL, SOL), Parts.of("b", SOL, -SOL))).isEqualTo(of(Parts.of("a", SOL, SOL)));
        assertThat(of(Parts.of("a", SOL, SOL)).behaviour()).isEqualTo(Behaviour.TRADER);
        assertThat(of(Parts.of("a", SOL, SOL)).why()).isEmpty();
    }

    @Test
    void roundTripsBetweenPoolsAreABots() {
        assertThat(of(Parts.of("a", SOL, SOL).trades(6, 6).roundTrips(0, 3)).why())
                .containsExactly(new Why(Rule.ARBITRAGE, 20, 20));
        assertThat(of(Parts.of("a", SOL, SOL).trades(6, 7).roundTrips(0, 3)).behaviour())
                .isEqualTo(Behaviour.TRADER);
        assertThat(of(Parts.of("a", SOL, SOL).trades(1, 1).roundTrips(2, 2)).behaviour())
                .isEqualTo(Behaviour.TRADER);
        assertThat(of(Parts.of("a", SOL, SOL).trades(6, 6).roundTrips(3, 0)).why())
                .extracting(Why::rule)
                .containsExactly(Rule.WASHES);
    }

    @Test
    void salesWithinSecondsOfSeveralTokensAreABots() {
        assertThat(of(
                                Parts.of("a", SOL, SOL).held(29_000L),
                                Parts.of("b", SOL, SOL).held(29_000L))
                        .why())
                .containsExactly(new Why(Rule.SECONDS, 29, 30));
        assertThat(of(Parts.of("a", SOL, SOL).held(29_000L)).behaviour()).isEqualTo(Behaviour.TRADER);
        assertThat(of(
                                Parts.of("a", SOL, SOL).held(30_000L),
                                Parts.of("b", SOL, SOL).held(30_000L))
                        .behaviour())
                .isEqualTo(Behaviour.TRADER);
    }

    @Test
    void moreTradesThanAnybodyMakesAreABots() {
        assertThat(of(Parts.of("a", 10 * SOL, 30 * SOL).trades(101, 0)).why())
                .containsExactly(new Why(Rule.TRADES, 101, 100));
        assertThat(of(Parts.of("a", 10 * SOL, 30 * SOL).trades(100, 0)).behaviour())
                .isEqualTo(Behaviour.TRADER);
    }

    /** Bought for 10 SOL and sold for 12: 2 of 22 are left over. */
    @Test
    void whoKeepsBothSidesAndLittleMakesTheMarket() {
        var maker = of(Parts.of("a", 10 * SOL, 2 * SOL).trades(60, 60));

        assertThat(maker.behaviour()).isEqualTo(Behaviour.MARKET_MAKER);
        assertThat(maker.why()).extracting(Why::rule).containsExactly(Rule.TWO_SIDED, Rule.TRADES);
        assertThat(of(Parts.of("a", 10 * SOL, 5 * SOL).trades(60, 60)).behaviour())
                .isEqualTo(Behaviour.BOT);
        assertThat(of(Parts.of("a", 10 * SOL, 2 * SOL).trades(70, 30)).behaviour())
                .isEqualTo(Behaviour.TRADER);
        assertThat(of(Parts.of("a", 10 * SOL, 2 * SOL).trades(60, 60).roundTrips(0, 60))
                        .behaviour())
                .isEqualTo(Behaviour.BOT);
    }
}
