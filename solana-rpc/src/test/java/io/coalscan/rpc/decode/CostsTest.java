package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Calls.data;
import static io.coalscan.rpc.decode.Market.ALICE;
import static io.coalscan.rpc.decode.Market.AMM;
import static io.coalscan.rpc.decode.Market.BOB;
import static io.coalscan.rpc.decode.Market.MINT;
import static io.coalscan.rpc.decode.Market.POOL;
import static io.coalscan.rpc.decode.Market.POOL_2;
import static io.coalscan.rpc.decode.Market.ROUTE;
import static io.coalscan.rpc.decode.Market.ROUTER;
import static io.coalscan.rpc.decode.Market.market;
import static io.coalscan.rpc.decode.Tx.SOL;
import static io.coalscan.rpc.decode.Tx.pda;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What owners pay beside the legs of their trades, and what their venues say of it. */
class CostsTest {
    private static final byte[] TRADE = HexFormat.of().parseHex("bddb7fd34ee661ee");
    private static final byte[] SWAP_BUY = HexFormat.of().parseHex("67f4521f2cf57777");
    private static final String FEES = pda("fees");
    private static final String STATE = pda("a new account");

    @Test
    void lamportsThatAProgramGivesBackToATraderLowerItsOtherCostsOnce() {
        var decoded = twoPurchases().pays(70, ROUTER, ALICE).decode();
        assertThat(others(decoded)).containsExactly(-70L, 0L);
    }

    @Test
    void lamportsThatAProgramTakesFromATraderRaiseItsOtherCostsOnce() {
        var decoded = twoPurchases().pays(70, ALICE, ROUTER).decode();
        assertThat(others(decoded)).containsExactly(70L, 0L);
    }

    @Test
    void lamportsThatComeWithTokensWithoutAnsweringThemLowerOtherCostsToo() {
        String bank = pda("bank");
        var decoded = market(ALICE)
                .lamports(bank, 1_000_000)
                .call(ROUTE)
                .moves(MINT, 5, ALICE, ROUTER)
                .moves(MINT, 5, ROUTER, BOB)
                .pays(50, bank, ALICE)
                .call(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .decode();
        assertThat(others(decoded)).containsExactly(-50L);
    }

    private static Tx twoPurchases() {
        return market(ALICE)
                .call(AMM)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .call(AMM)
                .moves(SOL, 600, ALICE, POOL)
                .moves(MINT, 200, POOL, ALICE);
    }

    @Test
    void aRoutersShareOfOneTradeIsNoCostOfAnother() {
        var decoded = market(ALICE, BOB)
                .holds(BOB, MINT, 200)
                .holds(FEES, SOL, 0)
                .call(ROUTE)
                .calls(AMM)
                .moves(MINT, 200, ALICE, POOL)
                .moves(SOL, 500, POOL, ROUTER)
                .call(ROUTE)
                .moves(SOL, 480, ROUTER, ALICE)
                .moves(SOL, 20, ROUTER, FEES)
                .call(AMM)
                .moves(MINT, 100, BOB, POOL_2)
                .moves(SOL, 300, POOL_2, BOB)
                .decode();
        assertThat(others(decoded)).containsExactly(20L, 0L);
    }

    @Test
    void theCurvesEventTellsItsFeeFromWhatElseIsPaidInItsOwnCall() {
        var decoded = new Tx(ALICE)
                .holds(POOL, MINT, 1_000_000)
                .holds(ALICE, MINT, 0)
                .lamports(POOL, 8_000_000)
                .call(Programs.PUMP_FUN)
                .moves(MINT, 300, POOL, ALICE)
                .sends(900, ALICE, POOL)
                .sends(9, ALICE, FEES)
                .sends(5, ALICE, STATE)
                .carries(Programs.PUMP_FUN, bought(900, 300, 9))
                .call(Programs.PUMP_FUN)
                .moves(MINT, 300, POOL, ALICE)
                .sends(900, ALICE, POOL)
                .sends(14, ALICE, FEES)
                .carries(Programs.PUMP_FUN, bought(900, 300, 14))
                .decode();
        assertThat(decoded.movements())
                .filteredOn(m -> m.side() == Movement.Side.BUY)
                .extracting(m -> m.fees().venue())
                .containsExactly(BigInteger.valueOf(9), BigInteger.valueOf(14));
        assertThat(others(decoded)).containsExactly(5L, 0L);
    }

    @Test
    void pumpSwapsEventIsBelievedWhereItAgreesWithWhatMoved() {
        assertThat(atPumpSwap(890, 10)).containsExactly("890 fee 10");
        assertThat(atPumpSwap(890, 11)).containsExactly("900 fee 0");
        assertThat(atPumpSwap(790, 10)).containsExactly("900 fee 0");
    }

    private static List<String> atPumpSwap(long leg, long liquidityFee) {
        byte[] event =
                data(SWAP_BUY, new byte[7 * 8], leg, 0L, liquidityFee, new byte[3 * 8], leg, Addresses.decode(POOL));
        return market(ALICE)
                .call(Programs.PUMP_SWAP)
                .moves(SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .carries(Programs.PUMP_SWAP, event)
                .decode()
                .movements()
                .stream()
                .map(m -> m.quoteAmount() + " fee " + m.fees().venue())
                .toList();
    }

    private static byte[] bought(long sol, long tokens, long fee) {
        return data(
                TRADE,
                Addresses.decode(MINT),
                sol,
                tokens,
                (byte) 1,
                Addresses.decode(ALICE),
                new byte[40],
                Addresses.decode(FEES),
                100L,
                fee);
    }

    private static List<Long> others(DecodedTransaction decoded) {
        return decoded.movements().stream()
                .filter(m -> m.side() == Movement.Side.BUY || m.side() == Movement.Side.SELL)
                .map(m -> m.fees().other())
                .toList();
    }
}
