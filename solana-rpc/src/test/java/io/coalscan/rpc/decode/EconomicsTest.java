package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Market.ALICE;
import static io.coalscan.rpc.decode.Market.AMM;
import static io.coalscan.rpc.decode.Market.AMM_2;
import static io.coalscan.rpc.decode.Market.BOB;
import static io.coalscan.rpc.decode.Market.CPMM;
import static io.coalscan.rpc.decode.Market.CURVE_PROGRAM;
import static io.coalscan.rpc.decode.Market.MINT;
import static io.coalscan.rpc.decode.Market.OTHER;
import static io.coalscan.rpc.decode.Market.POOL;
import static io.coalscan.rpc.decode.Market.POOL_2;
import static io.coalscan.rpc.decode.Market.ROUTE;
import static io.coalscan.rpc.decode.Market.ROUTER;
import static io.coalscan.rpc.decode.Market.market;
import static io.coalscan.rpc.decode.Market.told;
import static io.coalscan.rpc.decode.Tx.SOL;
import static io.coalscan.rpc.decode.Tx.pda;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Side;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class EconomicsTest {
    @Test
    void tellsWhoMayTakeWhatFromNowOn() {
        var decoded = market(ALICE).approves(MINT, ALICE, BOB, 70).decode();
        assertThat(decoded.approvals())
                .containsExactly(new Approval(ALICE, BOB, Tx.account(ALICE, MINT), MINT, BigInteger.valueOf(70)));
        assertThat(decoded.movements()).isEmpty();
    }

    @Test
    void tellsTheLamportsThatChanged() {
        var decoded = market(ALICE).sends(900, ALICE, BOB).decode();
        assertThat(decoded.lamports())
                .containsExactlyInAnyOrder(
                        new SolBalance(ALICE, 10_000_000_000L, 10_000_000_000L - 5_000 - 900),
                        new SolBalance(BOB, 0, 900));
        assertThat(decoded.lamports()).extracting(SolBalance::delta).containsExactlyInAnyOrder(-5_900L, 900L);
    }

    @Test
    void seesATradeAtAVenueThatNobodyListed() {
        var decoded = market(ALICE)
                .call(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(SOL, 9, ALICE, BOB)
                .moves(MINT, 300, POOL, ALICE)
                .decode();
        assertThat(told(decoded)).containsExactly("BUY SWAP alice 300 for 900 with pool");
        Movement trade = decoded.movements().getFirst();
        assertThat(trade.venue()).isEqualTo("unknown");
        assertThat(trade.quoteMint()).isEqualTo(SOL);
        assertThat(trade.ownerSigned()).isTrue();
        assertThat(trade.fees().venue()).isEqualTo(9);
        assertThat(trade.fees().network()).isEqualTo(5_000);
        assertThat(decoded.time()).isEqualTo(1_700_000_000_000L);
    }

    @Test
    void takesThePoolsSideWhoeverPays() {
        var decoded = market(BOB, ALICE)
                .call(AMM)
                .moves(MINT, 200, ALICE, POOL)
                .moves(SOL, 500, POOL, ALICE)
                .decode();
        assertThat(told(decoded)).containsExactly("SELL SWAP alice 200 for 500 with pool");
        assertThat(decoded.movements().getFirst().fees().network()).isZero();
        assertThat(decoded.feePayer()).isEqualTo(BOB);
    }

    @Test
    void aBuyAndASaleAtOnePoolAreTwoTrades() {
        var decoded = market(ALICE)
                .call(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .call(AMM)
                .moves(MINT, 300, ALICE, POOL)
                .moves(SOL, 890, POOL, ALICE)
                .decode();
        assertThat(told(decoded))
                .containsExactly("BUY SWAP alice 300 for 900 with pool", "SELL SWAP alice 300 for 890 with pool");
    }

    @Test
    void arbitrageBetweenPoolsIsNoTrade() {
        var decoded = market(ALICE)
                .call(ROUTE)
                .calls(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .calls(AMM_2)
                .moves(MINT, 300, ALICE, POOL_2)
                .moves(SOL, 950, POOL_2, ALICE)
                .decode();
        assertThat(told(decoded)).isEmpty();
    }

    @Test
    void aRoutersAccountIsNoTrader() {
        var decoded = market(ALICE)
                .call(ROUTE)
                .moves(SOL, 900, ALICE, ROUTER)
                .calls(AMM)
                .moves(SOL, 900, ROUTER, POOL)
                .moves(MINT, 300, POOL, ROUTER)
                .call(ROUTE)
                .moves(MINT, 300, ROUTER, ALICE)
                .decode();
        assertThat(told(decoded)).containsExactly("BUY SWAP alice 300 for 900 with pool");
    }

    @Test
    void aKeeperWhoFillsAnOrderIsNoTrader() {
        String order = pda("order");
        var decoded = market(BOB)
                .holds(order, SOL, 900)
                .call(ROUTE)
                .moves(SOL, 900, order, BOB)
                .call(AMM)
                .moves(SOL, 900, BOB, POOL)
                .moves(MINT, 300, POOL, BOB)
                .call(ROUTE)
                .moves(MINT, 300, BOB, ALICE)
                .decode();
        assertThat(told(decoded)).contains("BUY SWAP alice 300 for 900 with pool");
        assertThat(decoded.movements()).noneMatch(m -> m.owner().equals(BOB) && m.side() == Side.BUY);
    }

    @Test
    void priceIsTheHopOfThePoolThatHoldsTheToken() {
        String stable = pda("stable pool");
        var decoded = market(ALICE)
                .holds(stable, SOL, 100_000)
                .holds(stable, Programs.USDC, 100_000)
                .holds(ALICE, Programs.USDC, 20_000)
                .call(ROUTE)
                .calls(AMM_2)
                .moves(Programs.USDC, 10_000, ALICE, stable)
                .moves(SOL, 900, stable, ALICE)
                .calls(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .decode();
        assertThat(told(decoded)).contains("BUY SWAP alice 300 for 900 with pool");
        assertThat(decoded.movements()).anyMatch(m -> m.side() == Side.SELL && Programs.USDC.equals(m.mint()));
    }

    @Test
    void oneTokenForAnotherHasNoPrice() {
        var decoded = market(ALICE)
                .holds(POOL, OTHER, 10_000)
                .holds(ALICE, OTHER, 0)
                .call(AMM)
                .moves(MINT, 10, ALICE, POOL)
                .moves(OTHER, 20, POOL, ALICE)
                .decode();
        assertThat(told(decoded))
                .containsExactlyInAnyOrder(
                        "SELL TOKEN_SWAP alice 10 for null with pool", "BUY TOKEN_SWAP alice 20 for null with pool");
    }

    @Test
    void aCurvePaysSolWithoutAnyInstruction() {
        var decoded = market(ALICE)
                .lamports(POOL, 8_000_000)
                .call(CURVE_PROGRAM)
                .moves(MINT, 100, ALICE, POOL)
                .pays(990, POOL, ALICE)
                .pays(10, POOL, ROUTER)
                .decode();
        assertThat(told(decoded)).containsExactly("SELL SWAP alice 100 for 1000 with pool");
        assertThat(decoded.movements().getFirst().venue()).isEqualTo("moonshot");
    }

    @Test
    void transfersLoseWhatToken2022Withholds() {
        var decoded = market(ALICE).call(ROUTE).moves(MINT, 100, 3, ALICE, BOB).decode();
        assertThat(told(decoded))
                .containsExactly(
                        "TRANSFER_OUT TRANSFER alice 100 for null with bob",
                        "TRANSFER_IN TRANSFER bob 97 for null with alice");
    }

    @Test
    void handingAnAccountOverMovesAllThatIsInIt() {
        var decoded = market(ALICE)
                .call(ROUTE)
                .moves(MINT, 100, ALICE, POOL_2)
                .gives(MINT, ALICE, BOB)
                .decode();
        assertThat(told(decoded))
                .contains(
                        "TRANSFER_OUT TRANSFER alice 900 for null with bob",
                        "TRANSFER_IN TRANSFER bob 900 for null with alice");
    }

    @Test
    void handingOverNothingOrToOneselfMovesNothing() {
        assertThat(told(market(ALICE).call(ROUTE).gives(MINT, BOB, ALICE).decode()))
                .isEmpty();
        assertThat(told(market(ALICE).call(ROUTE).gives(MINT, ALICE, ALICE).decode()))
                .isEmpty();
        assertThat(told(market(ALICE).call(ROUTE).gives(MINT, ROUTER, BOB).decode()))
                .isEmpty();
    }

    @Test
    void givingBothMintsToAListedPoolIsADeposit() {
        var decoded = market(ALICE)
                .call(CPMM)
                .moves(MINT, 100, ALICE, POOL)
                .moves(SOL, 300, ALICE, POOL)
                .decode();
        assertThat(decoded.movements())
                .hasSize(2)
                .allMatch(m -> m.cause() == Cause.POOL_DEPOSIT && m.owner().equals(ALICE))
                .allMatch(m -> m.venue().equals("raydium-cpmm"));
    }

    @Test
    void solReceivedIsFundingAndTipsAreCosts() {
        String tip = "96gYZGLnJYVFmbjzopPSU6QiEV5fGqZNyN9nmNhvrZU5";
        var decoded = market(ALICE)
                .call(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .call(ROUTE)
                .sends(70, ALICE, tip)
                .sends(80, ALICE, BOB)
                .decode();
        assertThat(told(decoded))
                .containsExactly(
                        "BUY SWAP alice 300 for 900 with pool",
                        "FUND SOL_TRANSFER - null for 70 with alice",
                        "FUND SOL_TRANSFER bob null for 80 with alice");
        assertThat(decoded.movements().getFirst().fees().tip()).isEqualTo(70);
        assertThat(decoded.movements().getFirst().fees().other()).isEqualTo(80);
    }

    @Test
    void whatARouterGivesOthersOfTheProceedsIsACost() {
        var decoded = market(ALICE)
                .call(ROUTE)
                .calls(AMM)
                .moves(MINT, 200, ALICE, POOL)
                .moves(SOL, 500, POOL, ROUTER)
                .call(ROUTE)
                .moves(SOL, 480, ROUTER, ALICE)
                .moves(SOL, 20, ROUTER, BOB)
                .decode();
        assertThat(told(decoded)).contains("SELL SWAP alice 200 for 500 with pool");
        assertThat(decoded.movements().getFirst().fees().other()).isEqualTo(20);
    }

    @Test
    void whatMostlyGoesToOthersIsNoCost() {
        var decoded = market(ALICE)
                .call(ROUTE)
                .calls(AMM)
                .moves(MINT, 200, ALICE, POOL)
                .moves(SOL, 500, POOL, ROUTER)
                .call(ROUTE)
                .moves(SOL, 250, ROUTER, ALICE)
                .moves(SOL, 250, ROUTER, BOB)
                .decode();
        assertThat(decoded.movements().getFirst().fees().other()).isZero();
    }

    @Test
    void aFailedTransactionMovesNothing() {
        var decoded = market(ALICE)
                .call(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .failing()
                .decode();
        assertThat(decoded.failed()).isTrue();
        assertThat(decoded.movements()).isEmpty();
        assertThat(decoded.feeLamports()).isEqualTo(5_000);
    }

    @Test
    void bothSignersWhoDealWithEachOtherTrade() {
        var decoded = market(ALICE, BOB)
                .call(ROUTE)
                .moves(MINT, 100, ALICE, BOB)
                .moves(SOL, 400, BOB, ALICE)
                .decode();
        assertThat(told(decoded))
                .containsExactlyInAnyOrder(
                        "SELL SWAP alice 100 for 400 with bob", "BUY SWAP bob 100 for 400 with alice");
    }
}
