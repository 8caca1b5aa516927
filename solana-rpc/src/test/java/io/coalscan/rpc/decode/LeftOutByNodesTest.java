package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Market.ALICE;
import static io.coalscan.rpc.decode.Market.AMM;
import static io.coalscan.rpc.decode.Market.AMM_2;
import static io.coalscan.rpc.decode.Market.BOB;
import static io.coalscan.rpc.decode.Market.CPMM;
import static io.coalscan.rpc.decode.Market.MINT;
import static io.coalscan.rpc.decode.Market.POOL;
import static io.coalscan.rpc.decode.Market.ROUTE;
import static io.coalscan.rpc.decode.Market.market;
import static io.coalscan.rpc.decode.Market.told;
import static io.coalscan.rpc.decode.Tx.SOL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nodes that leave out inner instructions or the owners of balances. */
class LeftOutByNodesTest {
    @Test
    void readsATradeFromBalancesAloneWhereANodeLeavesOutInnerInstructions() {
        var decoded = market(ALICE)
                .call(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .withoutInner()
                .decode();
        assertThat(told(decoded)).containsExactly("BUY SWAP alice 300 for 900 with pool");
    }

    @Test
    void findsOwnersThatOldNodesLeaveOutByWhoMoves() {
        var decoded = market(ALICE)
                .call(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .moves(MINT, 0, ALICE, BOB)
                .withoutOwners()
                .decode();
        assertThat(told(decoded)).containsExactly("BUY SWAP alice 300 for 900 with pool");
    }

    @Test
    void findsOwnersThatOldNodesLeaveOutByTheirAssociatedAccounts() {
        var decoded = market(ALICE)
                .lamports(BOB, 1)
                .call(ROUTE)
                .moves(MINT, 100, ALICE, BOB)
                .withoutOwners()
                .decode();
        assertThat(told(decoded))
                .containsExactly(
                        "TRANSFER_OUT TRANSFER alice 100 for null with bob",
                        "TRANSFER_IN TRANSFER bob 100 for null with alice");
    }

    @Test
    void balancesAloneTellOfTheFirstCallThatNamesTheAccount() {
        var named = new Tx(ALICE)
                .call(ROUTE)
                .holds(POOL, MINT, 1_000_000)
                .holds(POOL, SOL, 5_000_000)
                .holds(ALICE, MINT, 1_000)
                .holds(ALICE, SOL, 50_000)
                .call(CPMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .call(AMM_2)
                .withoutInner()
                .decode();
        assertThat(told(named)).containsExactly("BUY SWAP alice 300 for 900 with pool");
        assertThat(named.movements().getFirst().venue()).isEqualTo("raydium-cpmm");
    }

    @Test
    void balancesOfAccountsThatNoCallNamesTellOfTheLastOne() {
        var unnamed = new Tx(ALICE)
                .call(ROUTE)
                .call(CPMM)
                .holds(POOL, MINT, 1_000_000)
                .holds(POOL, SOL, 5_000_000)
                .holds(ALICE, MINT, 1_000)
                .holds(ALICE, SOL, 50_000)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .withoutInner()
                .decode();
        assertThat(told(unnamed)).containsExactly("BUY SWAP alice 300 for 900 with pool");
        assertThat(unnamed.movements().getFirst().venue()).isEqualTo("raydium-cpmm");
    }
}
