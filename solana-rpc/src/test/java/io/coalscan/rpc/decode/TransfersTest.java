package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Market.ALICE;
import static io.coalscan.rpc.decode.Market.AMM;
import static io.coalscan.rpc.decode.Market.BOB;
import static io.coalscan.rpc.decode.Market.MINT;
import static io.coalscan.rpc.decode.Market.POOL;
import static io.coalscan.rpc.decode.Market.market;
import static io.coalscan.rpc.decode.Market.told;
import static io.coalscan.rpc.decode.Tx.SOL;
import static io.coalscan.rpc.decode.Tx.pda;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What moves without being exchanged. */
class TransfersTest {
    private static final String SHARES = pda("pool shares");

    private static Tx shared() {
        return market(ALICE).holds(ALICE, SHARES, 50).holds(BOB, SHARES, 50).call(AMM);
    }

    @Test
    void bothMintsForSharesOfAnUnlistedPoolAreADeposit() {
        assertThat(told(shared().moves(MINT, 100, ALICE, POOL)
                        .moves(SOL, 300, ALICE, POOL)
                        .mints(SHARES, 10, ALICE)
                        .decode()))
                .containsExactly(
                        "TRANSFER_OUT POOL_DEPOSIT alice 100 for null with pool",
                        "TRANSFER_OUT POOL_DEPOSIT alice 300 for null with pool",
                        "TRANSFER_IN MINT alice 10 for null with -");
    }

    @Test
    void bothMintsForBurnedSharesOfAnUnlistedPoolAreAWithdrawal() {
        assertThat(told(shared().burns(SHARES, 10, ALICE)
                        .moves(MINT, 100, POOL, ALICE)
                        .moves(SOL, 300, POOL, ALICE)
                        .decode()))
                .containsExactly(
                        "TRANSFER_OUT BURN alice 10 for null with -",
                        "TRANSFER_IN POOL_WITHDRAWAL alice 100 for null with pool",
                        "TRANSFER_IN POOL_WITHDRAWAL alice 300 for null with pool");
    }

    @Test
    void sharesThatAreSomebodyElsesMakeNoLiquidity() {
        assertThat(told(shared().burns(SHARES, 10, BOB)
                        .moves(MINT, 100, POOL, ALICE)
                        .moves(SOL, 300, POOL, ALICE)
                        .decode()))
                .contains("TRANSFER_IN TRANSFER alice 100 for null with pool");
        assertThat(told(shared().moves(MINT, 100, ALICE, POOL)
                        .moves(SOL, 300, ALICE, POOL)
                        .mints(SHARES, 10, BOB)
                        .decode()))
                .contains("TRANSFER_OUT TRANSFER alice 100 for null with pool");
    }

    @Test
    void mintingWhileTakingAndBurningWhileGivingIsNoLiquidity() {
        assertThat(told(shared().mints(SHARES, 10, ALICE)
                        .moves(MINT, 100, POOL, ALICE)
                        .decode()))
                .contains("TRANSFER_IN TRANSFER alice 100 for null with pool");
        assertThat(told(shared().burns(SHARES, 10, ALICE)
                        .moves(MINT, 100, ALICE, POOL)
                        .decode()))
                .contains("TRANSFER_OUT TRANSFER alice 100 for null with pool");
    }

    @Test
    void anOwnerThatNobodyTellsIsNobody() {
        var decoded = market(ALICE)
                .call(AMM)
                .moves(MINT, 100, ALICE, BOB)
                .withoutOwners()
                .decode();
        assertThat(told(decoded)).containsExactly("TRANSFER_OUT TRANSFER alice 100 for null with -");
        assertThat(decoded.movements().getFirst().counterparty()).isNull();
    }
}
