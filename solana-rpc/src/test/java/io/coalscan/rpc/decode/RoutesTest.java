package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Market.ALICE;
import static io.coalscan.rpc.decode.Market.AMM;
import static io.coalscan.rpc.decode.Market.AMM_2;
import static io.coalscan.rpc.decode.Market.BOB;
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
import static io.coalscan.rpc.decode.Tx.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.Programs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What belongs to one route: value that passes through from one pool to the next. */
class RoutesTest {

    /** SOL to OTHER at the one pool, and so much of 510 OTHER to MINT at the other, by two top-level calls. */
    private static Tx twoCalls(long passed) {
        return market(ALICE)
                .holds(POOL_2, OTHER, 10_000)
                .holds(POOL, OTHER, 10_000)
                .holds(ALICE, OTHER, 0)
                .call(AMM)
                .moves(SOL, 900, ALICE, POOL_2)
                .moves(OTHER, 510, POOL_2, ALICE)
                .call(AMM_2)
                .moves(OTHER, passed, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE);
    }

    @Test
    void allThatOneCallGaveAndTheNextTakesIsOneRoute() {
        assertThat(told(twoCalls(510).decode())).containsExactly("BUY SWAP alice 300 for 900 with pool");
    }

    @Test
    void aPartOfWhatAnotherCallGaveIsATradeOfItsOwn() {
        assertThat(told(twoCalls(505).decode()))
                .containsExactly(
                        "BUY SWAP alice 510 for 900 with -",
                        "SELL TOKEN_SWAP alice 505 for null with pool",
                        "BUY TOKEN_SWAP alice 300 for null with pool");
    }

    @Test
    void aPartOfTheMoneyThatAnotherCallGaveIsNoTrade() {
        var decoded = market(ALICE)
                .holds(POOL_2, Programs.USDC, 10_000)
                .holds(POOL, Programs.USDC, 10_000)
                .holds(ALICE, Programs.USDC, 0)
                .call(AMM)
                .moves(MINT, 300, ALICE, POOL_2)
                .moves(Programs.USDC, 510, POOL_2, ALICE)
                .call(AMM_2)
                .moves(Programs.USDC, 400, ALICE, POOL)
                .moves(SOL, 700, POOL, ALICE)
                .decode();
        assertThat(told(decoded)).containsExactly("SELL SWAP alice 300 for 510 with -");
    }

    @ParameterizedTest
    @CsvSource({"500, true", "499, false"})
    void aFiftiethOfWhatPassesMayStayBehind(long passed, boolean route) {
        var decoded = market(ALICE)
                .holds(POOL_2, OTHER, 10_000)
                .holds(POOL, OTHER, 10_000)
                .holds(ALICE, OTHER, 0)
                .call(ROUTE)
                .calls(AMM)
                .moves(SOL, 900, ALICE, POOL_2)
                .moves(OTHER, 510, POOL_2, ALICE)
                .calls(AMM_2)
                .moves(OTHER, passed, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .decode();
        assertThat(told(decoded).contains("BUY SWAP alice 300 for 900 with pool"))
                .isEqualTo(route);
    }

    @Test
    void solThatACurvePaysWithoutInstructionsIsInItsPlace() {
        var decoded = market(ALICE)
                .lamports(POOL_2, 8_000_000)
                .call(ROUTE)
                .calls(CURVE_PROGRAM)
                .moves(MINT, 300, ALICE, POOL_2)
                .pays(900, POOL_2, ALICE)
                .calls(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 310, POOL, ALICE)
                .decode();
        assertThat(told(decoded)).isEmpty();
    }

    @Test
    void aRouterPassesOnWhatItGotFirstAndNothingMore() {
        String carol = person("carol");
        var decoded = market(ALICE, BOB)
                .holds(BOB, MINT, 50)
                .holds(carol, MINT, 0)
                .call(ROUTE)
                .moves(MINT, 50, ALICE, ROUTER)
                .moves(MINT, 50, BOB, ROUTER)
                .moves(MINT, 50, ROUTER, carol)
                .decode();
        assertThat(told(decoded))
                .containsExactlyInAnyOrder(
                        "TRANSFER_OUT TRANSFER bob 50 for null with -",
                        "TRANSFER_IN TRANSFER - 50 for null with bob",
                        "TRANSFER_OUT TRANSFER alice 50 for null with -",
                        "TRANSFER_IN TRANSFER - 50 for null with alice");
    }
}
