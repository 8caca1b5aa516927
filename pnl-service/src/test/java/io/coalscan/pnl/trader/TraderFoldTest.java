package io.coalscan.pnl.trader;

import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.out;
import static io.coalscan.pnl.testing.Moves.sell;
import static io.coalscan.pnl.testing.Moves.swap;
import static io.coalscan.pnl.testing.Moves.timeOf;
import static io.coalscan.pnl.testing.Moves.trade;
import static io.coalscan.pnl.trader.Life.ADJUSTED;
import static io.coalscan.pnl.trader.Life.ALICE;
import static io.coalscan.pnl.trader.Life.RAW;
import static io.coalscan.pnl.trader.Life.STRICT;
import static io.coalscan.pnl.trader.Life.STRICT_FIFO;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import java.math.BigInteger;
import java.util.Collections;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TraderFoldTest {
    private final Life life = new Life();

    @Test
    void averageAndFirstInFirstOutDifferWhileSomeAreHeld() {
        life.at(1, buy(ALICE, 100, 1_000)).at(2, buy(ALICE, 100, 3_000)).at(3, sell(ALICE, 100, 5_000));

        gain(STRICT, 4_000, 3_000, 100, 2_000);
        gain(STRICT_FIFO, 4_000, 4_000, 100, 3_000);
    }

    @Test
    void whatRoundingLeavesStaysWithWhatIsHeld() {
        life.at(1, buy(ALICE, 3, 1_000)).at(2, sell(ALICE, 1, 500));
        gain(STRICT, 1_000, 167, 2, 667);
        life.at(3, sell(ALICE, 1, 500)).at(4, sell(ALICE, 1, 500));
        gain(STRICT, 1_000, 500, 0, 0);
    }

    @Test
    void venueFeesAreCostsAndOthersAreToldApart() {
        var fees = new Fees(5_000, BigInteger.TEN, 100, 2_039_280, 7);
        life.at(1, trade(Side.BUY, ALICE, 100, QuoteAsset.SOL, 1_000, fees));
        life.at(2, trade(Side.SELL, ALICE, 100, QuoteAsset.SOL, 2_000, fees));

        gain(STRICT, 1_010, 980, 0, 0);
        assertThat(traded().feesLamports()).isEqualTo(2 * (5_000 + 100 + 2_039_280 + 7));
    }

    @Test
    void onlyWhatWasBoughtCountsInTheStrictMode() {
        life.price(2_000_000).at(1, buy(ALICE, 100, 1_000)).at(2, in(ALICE, 300, "bob"));
        life.at(3, sell(ALICE, 200, 4_000));
        // a quarter of what is held was bought: 50 of those sold, for 1,000, at 500
        gain(STRICT, 1_000, 500, 50, 500);
        assertThat(sol(STRICT).incomplete()).isTrue();
    }

    @Test
    void theAdjustedModeTakesWhatCameAtItsWorthThen() {
        life.price(2_000_000).at(1, in(ALICE, 300, "bob")).at(2, sell(ALICE, 100, 500));
        gain(ADJUSTED, 600, 300, 200, 400);
        assertThat(sol(ADJUSTED).incomplete()).isFalse();
    }

    @Test
    void whatCameBeforeAnyPriceHasNoCostInTheAdjustedMode() {
        life.at(1, in(ALICE, 300, "bob")).at(2, sell(ALICE, 100, 500));
        gain(ADJUSTED, 0, 0, 0, 0);
        assertThat(sol(ADJUSTED).incomplete()).isTrue();
    }

    @Test
    void onlyMoneyCountsInTheRawMode() {
        life.at(1, buy(ALICE, 100, 1_000)).at(2, in(ALICE, 100, "bob")).at(3, out(ALICE, 100, "carol"));
        life.at(4, sell(ALICE, 50, 900));
        // sold 900, bought 1,000: the cost of those sent away is lost
        gain(RAW, 1_000, 900 - 500 - 250, 50, 250);
        gain(STRICT, 1_000, 450 - 250, 25, 250);
    }

    @Test
    void sellingWhatNobodySawComeIsAllGainInTheRawModeOnly() {
        life.at(1, buy(ALICE, 50, 1_000)).at(2, in(ALICE, 50, "bob"));
        var unseen = life.moved().getFirst();
        life.at(3, sell(ALICE, 100, 500));
        var moved = life.moved().stream()
                .filter(one -> one.entry().side() != Side.TRANSFER_IN)
                .toList();
        var trader = Life.trader(moved);
        assertThat(Objects.requireNonNull(trader.sol().get(RAW)).realized()).isEqualTo(-500);
        assertThat(Objects.requireNonNull(trader.sol().get(STRICT)).realized()).isEqualTo(250 - 1_000);
        assertThat(trader.complete()).isFalse();
        assertThat(unseen.entry().side()).isEqualTo(Side.BUY);
    }

    @Test
    void aRoundTripWithOnePoolIsAWashAndNoTrade() {
        life.at(1, buy(ALICE, 100, 1_000)).at(2, buy(ALICE, 70, 900), sell(ALICE, 70, 880));
        var trader = life.trader();
        assertThat(trader.washes()).isEqualTo(1);
        assertThat(trader.arbitrages()).isZero();
        assertThat(traded().buys()).isEqualTo(1);
        gain(STRICT, 1_000, 0, 100, 1_000);
    }

    @Test
    void aRoundTripBetweenPoolsIsArbitrageAndItsRestATrade() {
        var other = buy(ALICE, 100, 1_000);
        var elsewhere = new Movement(
                other.side(),
                other.cause(),
                other.venue(),
                ALICE,
                other.mint(),
                other.amount(),
                other.quoteMint(),
                other.quoteAmount(),
                "Pool222",
                true,
                other.fees());
        life.at(1, elsewhere, sell(ALICE, 60, 700));
        var trader = life.trader();
        assertThat(trader.arbitrages()).isEqualTo(1);
        assertThat(trader.washes()).isZero();
        assertThat(traded().sells()).isZero();
        gain(STRICT, 400, 0, 40, 400);
    }

    @Test
    void swapsAgainstOtherTokensHaveNoKnownCost() {
        life.at(1, swap(Side.BUY, ALICE, 100)).at(2, sell(ALICE, 50, 500));
        assertThat(traded().boughtLamports()).isNull();
        assertThat(traded().soldLamports()).isEqualTo(500);
        assertThat(sol(STRICT).incomplete()).isTrue();
        gain(STRICT, 0, 0, 0, 0);
    }

    @Test
    void dollarsAreUnknownWhereSolHasNoPrice() {
        life.at(1, buy(ALICE, 100, 1_000));
        assertThat(Life.trader(life.moved(), new SolUsd(new TreeMap<>(), null)).usd())
                .isNull();
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(life.trader().usd()).get(STRICT))
                        .cost())
                .isEqualTo(100);
    }

    @Test
    void holdTimeIsTheSumOfAllTimesOfHolding() {
        life.at(10, buy(ALICE, 100, 1))
                .at(25, sell(ALICE, 100, 1))
                .at(40, buy(ALICE, 5, 1))
                .at(50, buy(ALICE, 5, 1));
        assertThat(life.trader().heldMillis()).isEqualTo(15_000);
        assertThat(life.trader().heldSince()).isEqualTo(timeOf(40));
    }

    @Test
    void balancesTellTheOrderInsideASlotWhereTheListingDoesNot() {
        life.at(7, buy(ALICE, 100, 1_000)).at(7, sell(ALICE, 100, 1_500)).at(7, buy(ALICE, 10, 100));
        var unlisted = new java.util.ArrayList<>(life.moved().stream()
                .map(moved -> new Moved(moved.entry(), null, null))
                .toList());
        Collections.reverse(unlisted);
        assertThat(Life.trader(unlisted).complete()).isTrue();
        assertThat(Life.trader(unlisted).sol()).isEqualTo(life.trader().sol());
    }

    @Test
    void namesItsFirstBuyAndItsLastTrade() {
        life.at(1, in(ALICE, 5, "bob"))
                .at(2, sell(ALICE, 5, 1))
                .at(3, buy(ALICE, 5, 1))
                .at(4, out(ALICE, 5, "bob"));
        assertThat(traded().first().signature()).isEqualTo("s1");
        assertThat(Objects.requireNonNull(traded().firstBuy()).signature()).isEqualTo("s2");
        assertThat(traded().last().signature()).isEqualTo("s2");
        assertThat(Life.trader(life.moved().subList(0, 1)).traded()).isNull();
    }

    private Trader.Traded traded() {
        return Objects.requireNonNull(life.trader().traded());
    }

    private Gain sol(Reading reading) {
        return Objects.requireNonNull(life.trader().sol().get(reading));
    }

    private void gain(Reading reading, long cost, long realized, long openAmount, long openCost) {
        var gain = sol(reading);
        assertThat(gain.cost()).isEqualTo(cost);
        assertThat(gain.realized()).isEqualTo(realized);
        assertThat(gain.openAmount()).isEqualTo(openAmount);
        assertThat(gain.openCost()).isEqualTo(openCost);
    }
}
