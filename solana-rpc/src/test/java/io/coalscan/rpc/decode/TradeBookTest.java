package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Market.ALICE;
import static io.coalscan.rpc.decode.Market.AMM;
import static io.coalscan.rpc.decode.Market.AMM_2;
import static io.coalscan.rpc.decode.Market.BOB;
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

import io.coalscan.rpc.known.Programs;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose trade an exchange is, and which exchanges are no trades. */
class TradeBookTest {
    private static final String ORDER = pda("order");

    @Test
    void arbitrageWithOnesOwnStockIsNoTrade() {
        var decoded = market(ALICE)
                .call(ROUTE)
                .calls(AMM)
                .moves(MINT, 300, ALICE, POOL_2)
                .moves(SOL, 950, POOL_2, ALICE)
                .calls(AMM_2)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .decode();
        assertThat(told(decoded)).isEmpty();
    }

    @Test
    void thereAndBackAtOnePoolIsTwoTrades() {
        var decoded = market(ALICE)
                .call(ROUTE)
                .calls(AMM)
                .moves(MINT, 300, ALICE, POOL)
                .moves(SOL, 950, POOL, ALICE)
                .calls(AMM_2)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .decode();
        assertThat(told(decoded))
                .containsExactly("SELL SWAP alice 300 for 950 with pool", "BUY SWAP alice 300 for 900 with pool");
    }

    @Test
    void tradesOfTwoOwnersDoNotUndoEachOther() {
        var decoded = market(ALICE, BOB)
                .call(ROUTE)
                .calls(AMM)
                .moves(MINT, 300, ALICE, POOL_2)
                .moves(SOL, 950, POOL_2, ALICE)
                .calls(AMM_2)
                .moves(SOL, 900, BOB, POOL)
                .moves(MINT, 300, POOL, BOB)
                .decode();
        assertThat(told(decoded))
                .containsExactly("SELL SWAP alice 300 for 950 with -", "BUY SWAP bob 300 for 900 with pool");
    }

    @Test
    void tradesOfTwoMintsDoNotUndoEachOther() {
        var decoded = market(ALICE)
                .holds(POOL, OTHER, 10_000)
                .holds(ALICE, OTHER, 0)
                .call(ROUTE)
                .calls(AMM)
                .moves(MINT, 300, ALICE, POOL_2)
                .moves(SOL, 950, POOL_2, ALICE)
                .calls(AMM_2)
                .moves(SOL, 400, ALICE, POOL)
                .moves(OTHER, 300, POOL, ALICE)
                .decode();
        assertThat(told(decoded))
                .containsExactly("SELL SWAP alice 300 for 950 with -", "BUY SWAP alice 300 for 400 with pool");
    }

    @Test
    void purchasesOfTheSameForTwoQuotesDoNotUndoEachOther() {
        var decoded = market(ALICE)
                .holds(POOL, Programs.USDC, 10_000)
                .holds(ALICE, Programs.USDC, 1_000)
                .call(ROUTE)
                .calls(AMM)
                .moves(SOL, 900, ALICE, POOL_2)
                .moves(MINT, 300, POOL_2, ALICE)
                .calls(AMM_2)
                .moves(Programs.USDC, 70, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .decode();
        assertThat(told(decoded))
                .containsExactly("BUY SWAP alice 300 for 900 with -", "BUY SWAP alice 300 for 70 with pool");
    }

    @Test
    void aRouteSplitOverPoolsIsOneTradeWithTheOneThatGaveMostTheFirstOfTwoAlike() {
        for (long second : List.of(200, 100)) {
            var decoded = market(ALICE)
                    .call(ROUTE)
                    .calls(AMM)
                    .moves(SOL, 600, ALICE, POOL)
                    .moves(MINT, 200, POOL, ALICE)
                    .calls(AMM_2)
                    .moves(SOL, 300, ALICE, POOL_2)
                    .moves(MINT, second, POOL_2, ALICE)
                    .decode();
            assertThat(told(decoded)).containsExactly("BUY SWAP alice " + (200 + second) + " for 900 with pool");
        }
    }

    @Test
    void theBuyerIsWhoGetsMostTheFirstOfTwoAlike() {
        assertThat(bought(200, 100)).containsExactly("BUY alice", "TRANSFER_IN bob");
        assertThat(bought(100, 200)).containsExactly("TRANSFER_IN alice", "BUY bob");
        assertThat(bought(150, 150)).containsExactly("BUY alice", "TRANSFER_IN bob");
    }

    private static List<String> bought(long alices, long bobs) {
        return told(market(ALICE, BOB)
                        .call(ROUTE)
                        .moves(SOL, 900, ALICE, ROUTER)
                        .calls(AMM)
                        .moves(SOL, 900, ROUTER, POOL)
                        .moves(MINT, 300, POOL, ROUTER)
                        .call(ROUTE)
                        .moves(MINT, alices, ROUTER, ALICE)
                        .moves(MINT, bobs, ROUTER, BOB)
                        .decode())
                .stream()
                .map(told -> told.replaceAll("(\\S+) \\S+ (\\S+) .*", "$1 $2"))
                .toList();
    }

    @Test
    void theSellerOfAnOrderIsWhoGetsMostOfTheProceedsTheFirstOfTwoAlike() {
        assertThat(sold(300, 200)).contains("SELL SWAP alice 200 for 500 with pool");
        assertThat(sold(200, 300)).contains("SELL SWAP bob 200 for 500 with pool");
        assertThat(sold(250, 250)).contains("SELL SWAP alice 200 for 500 with pool");
    }

    private static List<String> sold(long alices, long bobs) {
        return told(market(keeper())
                .holds(ORDER, MINT, 200)
                .holds(ORDER, SOL, 0)
                .call(AMM)
                .moves(MINT, 200, ORDER, POOL)
                .moves(SOL, 500, POOL, ORDER)
                .call(ROUTE)
                .moves(SOL, alices, ORDER, ALICE)
                .moves(SOL, bobs, ORDER, BOB)
                .decode());
    }

    private static String keeper() {
        return Tx.person("keeper");
    }

    @Test
    void proceedsThatGoRoundInACircleBelongToWhoeverGaveTheTokens() {
        var decoded = market(keeper())
                .holds(ORDER, MINT, 10)
                .holds(ORDER, SOL, 0)
                .call(AMM)
                .moves(MINT, 10, ORDER, POOL)
                .moves(SOL, 300, POOL, ORDER)
                .calls(AMM_2)
                .moves(SOL, 200, ORDER, POOL_2)
                .moves(MINT, 50, POOL_2, ORDER)
                .returns()
                .moves(MINT, 40, ORDER, POOL)
                .decode();
        assertThat(decoded.movements()).anySatisfy(m -> {
            assertThat(m.side()).isEqualTo(Movement.Side.SELL);
            assertThat(m.owner()).isEqualTo(ORDER);
        });
    }

    @Test
    void aKeeperThatDeliversNothingIsTheBuyer() {
        var decoded = market(BOB)
                .holds(ORDER, SOL, 900)
                .call(ROUTE)
                .moves(SOL, 900, ORDER, BOB)
                .call(AMM)
                .moves(SOL, 900, BOB, POOL)
                .moves(MINT, 300, POOL, BOB)
                .decode();
        assertThat(told(decoded)).contains("BUY SWAP bob 300 for 900 with pool");
    }

    @Test
    void tokensLeftWithARouterAreNobodysPurchase() {
        var decoded = market(ALICE)
                .call(ROUTE)
                .moves(MINT, 50, ALICE, ROUTER)
                .moves(MINT, 50, ROUTER, BOB)
                .call(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ROUTER)
                .decode();
        assertThat(told(decoded))
                .containsExactly(
                        "TRANSFER_OUT TRANSFER alice 50 for null with bob",
                        "TRANSFER_IN TRANSFER bob 50 for null with alice",
                        "TRANSFER_IN TRANSFER - 300 for null with pool");
    }
}
