package io.coalscan.pnl.ledger;

import static io.coalscan.pnl.ledger.Story.ALICE;
import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.out;
import static io.coalscan.pnl.testing.Moves.sell;
import static io.coalscan.pnl.testing.Moves.swap;
import static io.coalscan.pnl.testing.Moves.timeOf;
import static io.coalscan.pnl.testing.Moves.trade;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** What trades cost and brought, in SOL and in USD. */
class GainsTest {
    private final Story story = new Story();

    @Test
    void venueFeesAreCostAndEverythingElsePaidIsNot() {
        var fees = new Fees(5_000, BigInteger.valueOf(20_000_000), 1_000_000, 2_039_280, 3_000_000);
        story.at(10, trade(Side.BUY, ALICE, 1_000_000, QuoteAsset.SOL, SOL, fees))
                .at(20, trade(Side.SELL, ALICE, 500_000, QuoteAsset.SOL, SOL, fees));
        var ledger = story.ledger();
        assertThat(ledger.boughtSol()).isEqualTo(1.02);
        assertThat(ledger.soldSol()).isEqualTo(0.98);
        assertThat(ledger.costUsd()).isEqualTo(102.0);
        assertThat(ledger.proceedsUsd()).isEqualTo(98.0);
        assertThat(ledger.realizedUsd()).isEqualTo(98.0 - 51.0);
        assertThat(ledger.feesSol()).isEqualTo(2 * 0.00604428);
        assertThat(ledger.feesUsd()).isEqualTo(2 * 0.604428);
        assertThat(ledger.rawWithCost()).isEqualTo(500_000);
        assertThat(ledger.averageCostUsd()).isEqualTo(102.0);
    }

    @Test
    void costIsAveragedOverAllBuys() {
        story.at(10, buy(ALICE, 1_000_000, SOL))
                .at(20, buy(ALICE, 1_000_000, 3 * SOL))
                .at(30, sell(ALICE, 500_000, 2 * SOL));
        var ledger = story.ledger();
        assertThat(ledger.averageCostUsd()).isEqualTo(200.0);
        assertThat(ledger.realizedUsd()).isEqualTo(200.0 - 100.0);
        assertThat(ledger.rawWithCost()).isEqualTo(1_500_000);
    }

    @Test
    void tokensThatCameByTransferAreOutsideTheGain() {
        story.at(10, buy(ALICE, 1_000_000, SOL))
                .at(20, in(ALICE, 1_000_000, "bob"))
                .at(30, sell(ALICE, 1_000_000, 4 * SOL));
        var ledger = story.ledger();
        assertThat(ledger.costBasisIncomplete()).isTrue();
        assertThat(ledger.realizedUsd()).isEqualTo(200.0 - 50.0);
        assertThat(ledger.rawWithCost()).isEqualTo(500_000);
        assertThat(ledger.averageCostUsd()).isEqualTo(100.0);
    }

    @Test
    void sentTokensTakeTheirCostWithThem() {
        story.at(10, buy(ALICE, 1_000_000, SOL)).at(20, out(ALICE, 250_000, "bob"));
        var ledger = story.ledger();
        assertThat(ledger.realizedUsd()).isEqualTo(0.0);
        assertThat(ledger.rawWithCost()).isEqualTo(750_000);
        assertThat(ledger.averageCostUsd()).isEqualTo(100.0);
        assertThat(ledger.costBasisIncomplete()).isFalse();
    }

    @Test
    void aSwapAgainstAnotherTokenIsATradeWithoutAKnownCost() {
        story.at(10, swap(Side.BUY, ALICE, 100)).at(20, swap(Side.SELL, ALICE, 40));
        var ledger = story.ledger();
        assertThat(ledger.rawBought()).isEqualTo(100);
        assertThat(ledger.rawSold()).isEqualTo(40);
        assertThat(ledger.trades()).isEqualTo(2);
        assertThat(ledger.boughtSol()).isNull();
        assertThat(ledger.soldSol()).isNull();
        assertThat(ledger.costUsd()).isNull();
        assertThat(ledger.realizedUsd()).isNull();
        assertThat(ledger.costBasisIncomplete()).isTrue();
    }

    @Test
    void stableCoinsAreConvertedByTheHoursPrice() {
        story.solUsd(timeOf(10), 200)
                .at(10, trade(Side.BUY, ALICE, 1_000_000, QuoteAsset.USDC, 50_000_000, Fees.NONE))
                .at(20, trade(Side.SELL, ALICE, 500_000, QuoteAsset.USDT, 40_000_000, Fees.NONE));
        var ledger = story.ledger();
        assertThat(ledger.boughtSol()).isEqualTo(0.25);
        assertThat(ledger.soldSol()).isEqualTo(0.2);
        assertThat(ledger.costUsd()).isEqualTo(50.0);
        assertThat(ledger.realizedUsd()).isEqualTo(15.0);
        assertThat(ledger.solUsdEstimated()).isFalse();
    }

    @Test
    void stableCoinsNeedNoPriceOfSol() {
        story.solUsdToday(null)
                .at(10, trade(Side.BUY, ALICE, 1_000_000, QuoteAsset.USDC, 50_000_000, Fees.NONE))
                .at(20, trade(Side.SELL, ALICE, 500_000, QuoteAsset.USDC, 40_000_000, Fees.NONE));
        var ledger = story.ledger();
        assertThat(ledger.realizedUsd()).isEqualTo(15.0);
        assertThat(ledger.boughtSol()).isNull();
    }

    @Test
    void withoutAPriceOfSolDollarsAreUnknownAndSolIsNot() {
        var fees = new Fees(5_000, BigInteger.ZERO, 0, 0, 0);
        story.solUsdToday(null)
                .at(10, trade(Side.BUY, ALICE, 100, QuoteAsset.SOL, SOL, fees))
                .at(20, sell(ALICE, 50, SOL));
        var ledger = story.ledger();
        assertThat(ledger.boughtSol()).isEqualTo(1.0);
        assertThat(ledger.costUsd()).isNull();
        assertThat(ledger.proceedsUsd()).isNull();
        assertThat(ledger.realizedUsd()).isNull();
        assertThat(ledger.averageCostUsd()).isNull();
        assertThat(ledger.feesSol()).isEqualTo(0.000005);
        assertThat(ledger.feesUsd()).isNull();
        assertThat(ledger.rawWithCost()).isZero();
    }

    @Test
    void todaysPriceOfSolIsAnEstimate() {
        story.at(10, buy(ALICE, 100, SOL));
        assertThat(story.ledger().solUsdEstimated()).isTrue();
        assertThat(story.solUsd(timeOf(10), 150).ledger().solUsdEstimated()).isFalse();
        assertThat(story.ledger().costUsd()).isEqualTo(150.0);
    }

    @Test
    void withoutATradeNothingIsGainedOrLost() {
        var ledger = story.at(10, in(ALICE, 100, "bob")).ledger();
        assertThat(ledger.realizedUsd()).isNull();
        assertThat(ledger.costUsd()).isNull();
        assertThat(ledger.boughtSol()).isNull();
        assertThat(ledger.feesSol()).isZero();
        assertThat(ledger.costBasisIncomplete()).isTrue();
    }
}
