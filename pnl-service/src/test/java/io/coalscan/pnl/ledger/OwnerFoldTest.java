package io.coalscan.pnl.ledger;

import static io.coalscan.pnl.ledger.Story.ALICE;
import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.bare;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.out;
import static io.coalscan.pnl.testing.Moves.sell;
import static io.coalscan.pnl.testing.Moves.timeOf;
import static io.coalscan.pnl.testing.Moves.trade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.Acquisition;
import io.coalscan.model.Acquisition.How;
import io.coalscan.pnl.price.QuoteAsset;
import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Fees;
import io.coalscan.rpc.decode.Movement.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerFoldTest {
    private final Story story = new Story();

    @Test
    void holdingBeginsWithTheFirstPurchase() {
        story.at(10, buy(ALICE, 100, SOL)).at(20, buy(ALICE, 100, SOL));
        var ledger = story.ledger();
        assertThat(ledger.firstHoldTime()).isEqualTo(timeOf(10));
        assertThat(ledger.firstAcquisition()).isEqualTo(new Acquisition(10, "s0", How.BUY, timeOf(10), null, true));
        assertThat(ledger.historyComplete()).isTrue();
    }

    @Test
    void holdingBeginsWithATransferToo() {
        story.at(10, in(ALICE, 100, "bob")).at(20, buy(ALICE, 100, SOL));
        assertThat(story.ledger().firstAcquisition())
                .isEqualTo(new Acquisition(10, "s0", How.TRANSFER, timeOf(10), "bob", false));
    }

    @ParameterizedTest
    @CsvSource({"MINT,MINT", "POOL_WITHDRAWAL,POOL_WITHDRAWAL", "TRANSFER,TRANSFER"})
    void saysHowTheFirstTokensCame(Cause cause, How how) {
        story.at(10, bare(Side.TRANSFER_IN, cause, ALICE, 5, null, true));
        assertThat(story.ledger().firstAcquisition())
                .extracting(Acquisition::how)
                .isEqualTo(how);
    }

    @Test
    void whoSellsAllAndBuysAgainHasHeldSinceTheFirstTime() {
        story.at(10, buy(ALICE, 100, SOL)).at(20, sell(ALICE, 100, SOL)).at(30, buy(ALICE, 5, SOL));
        assertThat(story.ledger().firstHoldTime()).isEqualTo(timeOf(10));
    }

    @Test
    void aBuyAndASellInOneTransactionAreTwoTradesAndNoHolding() {
        story.at(10, buy(ALICE, 100, 2 * SOL), sell(ALICE, 100, SOL)).at(20, buy(ALICE, 40, SOL));
        var ledger = story.ledger();
        assertThat(ledger.trades()).isEqualTo(3);
        assertThat(ledger.rawBought()).isEqualTo(140);
        assertThat(ledger.rawSold()).isEqualTo(100);
        assertThat(ledger.firstHoldTime()).isEqualTo(timeOf(20));
        assertThat(ledger.tradeSignatures()).containsExactly("s1", "s0");
    }

    @Test
    void everythingThatIsNoTradeIsReceivedOrSent() {
        story.at(10, bare(Side.TRANSFER_IN, Cause.MINT, ALICE, 1_000, null, true))
                .at(11, in(ALICE, 100, "bob"))
                .at(12, out(ALICE, 50, "bob"))
                .at(13, bare(Side.TRANSFER_OUT, Cause.POOL_DEPOSIT, ALICE, 300, "pool", true))
                .at(14, bare(Side.TRANSFER_IN, Cause.POOL_WITHDRAWAL, ALICE, 200, "pool", true))
                .at(15, bare(Side.TRANSFER_OUT, Cause.BURN, ALICE, 7, null, true));
        var ledger = story.ledger();
        assertThat(ledger.rawReceived()).isEqualTo(1_300);
        assertThat(ledger.rawSent()).isEqualTo(357);
        assertThat(ledger.rawBought()).isZero();
        assertThat(ledger.rawSold()).isZero();
        assertThat(ledger.trades()).isZero();
        assertThat(ledger.historyComplete()).isTrue();
    }

    @Test
    void movingBetweenOwnAccountsIsNoMovement() {
        story.at(10, buy(ALICE, 100, SOL)).at(11, out(ALICE, 100, ALICE), in(ALICE, 100, ALICE));
        var ledger = story.ledger();
        assertThat(ledger.rawSent()).isZero();
        assertThat(ledger.rawReceived()).isZero();
        assertThat(ledger.costBasisIncomplete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100000,true", "99900,true", "100100,true", "99899,false", "100101,false"})
    void conservationMayFailByAThousandthOnly(long balance, boolean complete) {
        story.at(10, buy(ALICE, 100_000, SOL)).holdsNow(balance);
        var ledger = story.ledger();
        assertThat(ledger.historyComplete()).isEqualTo(complete);
        assertThat(ledger.firstHoldTime() != null).isEqualTo(complete);
        assertThat(ledger.costBasisIncomplete()).isEqualTo(!complete);
    }

    @Test
    void aTransferFeeIsToldAndStaysInWhatWasSent() {
        story.at(10, buy(ALICE, 1_000, SOL)).at(11, out(ALICE, 100, "bob"), in("bob", 95, ALICE));
        var ledger = story.ledger();
        assertThat(ledger.rawSent()).isEqualTo(100);
        assertThat(ledger.rawFees()).isEqualTo(5);
        assertThat(ledger.historyComplete()).isTrue();
    }

    @Test
    void withoutTheBeginningThereIsNoFirstHoldTimeButALowerBound() {
        story.at(10, buy(ALICE, 100, SOL)).notListedToTheBeginning();
        var ledger = story.ledger();
        assertThat(ledger.firstHoldTime()).isNull();
        assertThat(ledger.firstAcquisition()).isNull();
        assertThat(ledger.earliestSeen()).isEqualTo(timeOf(10));
        assertThat(ledger.historyComplete()).isFalse();
    }

    @Test
    void anUnreadMiddleLeavesTheFirstHoldingKnown() {
        story.at(10, buy(ALICE, 100, SOL))
                .at(20, buy(ALICE, 100, SOL))
                .at(30, sell(ALICE, 50, SOL))
                .unread("s1");
        var ledger = story.ledger();
        assertThat(ledger.firstHoldTime()).isEqualTo(timeOf(10));
        assertThat(ledger.historyComplete()).isFalse();
        assertThat(ledger.costBasisIncomplete()).isTrue();
    }

    @Test
    void anUnreadBeginningLeavesTheFirstHoldingUnknown() {
        story.at(10, buy(ALICE, 100, SOL)).at(20, buy(ALICE, 100, SOL)).unread("s0");
        var ledger = story.ledger();
        assertThat(ledger.firstHoldTime()).isNull();
        assertThat(ledger.firstAcquisition()).isNull();
        assertThat(ledger.earliestSeen()).isEqualTo(timeOf(20));
    }

    @Test
    void onlyWhatItSignedIsItsActivity() {
        story.at(10, buy(ALICE, 100, SOL)).at(20, in(ALICE, 1, "bob"));
        assertThat(story.ledger().lastSignedTime()).isEqualTo(timeOf(10));
        assertThat(new Story().at(20, in(ALICE, 1, "bob")).ledger().lastSignedTime())
                .isNull();
    }

    @Test
    void carriesTheNewestTradesAsEvidence() {
        for (int i = 0; i < 7; i++) {
            story.at(10 + i, i % 2 == 0 ? buy(ALICE, 100, SOL) : sell(ALICE, 10, SOL));
        }
        assertThat(story.ledger().tradeSignatures()).containsExactly("s6", "s5", "s4", "s3", "s2");
        assertThat(story.ledger().sellSignatures()).containsExactly("s5", "s3", "s1");
    }

    @Test
    void whoTradesAsThePoolIsCountedSo() {
        var pool = trade(Side.BUY, "bob", 10, QuoteAsset.SOL, SOL, Fees.NONE);
        story.at(
                10,
                new io.coalscan.rpc.decode.Movement(
                        pool.side(),
                        pool.cause(),
                        pool.venue(),
                        pool.owner(),
                        pool.mint(),
                        pool.amount(),
                        pool.quoteMint(),
                        pool.quoteAmount(),
                        ALICE,
                        true,
                        Fees.NONE));
        assertThat(story.ledger().counterpartyTrades()).isEqualTo(1);
        assertThat(story.ledger().trades()).isZero();
    }

    @Test
    void halfSoldWithinAMinuteIsABurst() {
        story.at(0, buy(ALICE, 100, SOL)).at(100, sell(ALICE, 30, SOL)).at(150, sell(ALICE, 30, SOL));
        assertThat(story.ledger().sellBursts()).singleElement().satisfies(burst -> {
            assertThat(burst.start()).isEqualTo(timeOf(100));
            assertThat(burst.end()).isEqualTo(timeOf(150));
            assertThat(burst.soldShare()).isCloseTo(0.6, within(1e-12));
            assertThat(burst.signatures()).containsExactly("s1", "s2");
        });
    }
}
