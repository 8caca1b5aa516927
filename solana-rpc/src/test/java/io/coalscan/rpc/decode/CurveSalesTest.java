package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Calls.data;
import static io.coalscan.rpc.decode.Tx.pda;
import static io.coalscan.rpc.decode.Tx.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Programs;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A curve pays without instructions: several sales to one share a difference of balance, which only their events tell apart. */
class CurveSalesTest {
    private static final byte[] TRADE = HexFormat.of().parseHex("bddb7fd34ee661ee");
    private static final String ALICE = person("alice");
    private static final String BOB = person("bob");
    private static final String MINT = pda("mint");
    private static final String OTHER = pda("other mint");
    private static final String CURVE = pda("curve");
    private static final String FEES = pda("fees");

    @Test
    void areToldApartByTheirEvents() {
        var decoded = twoSales()
                .logs(sale(MINT, 1_000, 100, ALICE, 10))
                .logs(sale(MINT, 400, 50, BOB, 4))
                .decode();
        assertThat(told(decoded)).containsExactlyInAnyOrder("alice 100 for 1000 fee 10", "bob 50 for 400 fee 4");
    }

    @Test
    void areNotToldWhereTheEventsDoNotAddUpToWhatTheCurveLost() {
        assertThat(told(twoSales()
                        .logs(sale(MINT, 1_000, 100, ALICE, 10))
                        .logs(sale(MINT, 401, 50, BOB, 4))
                        .decode()))
                .isEmpty();
        assertThat(told(twoSales().logs(sale(MINT, 1_000, 100, ALICE, 10)).decode()))
                .isEmpty();
    }

    @Test
    void areNotToldByEventsOfOthers() {
        assertThat(told(twoSales().decode())).isEmpty();
        assertThat(told(twoSales()
                        .logs(sale(pda("other"), 1_400, 100, ALICE, 10))
                        .decode()))
                .isEmpty();
        assertThat(told(twoSales().logs(sale(MINT, 1_400, 99, ALICE, 10)).decode()))
                .isEmpty();
        assertThat(told(twoSales().logs(sale(MINT, 1_400, 50, ALICE, 10)).decode()))
                .isEmpty();
    }

    @Test
    void aloneAreToldByBalancesWhereTheEventSaysNothingOfFees() {
        var decoded = new Tx(ALICE)
                .holds(CURVE, MINT, 1_000_000)
                .holds(ALICE, MINT, 1_000)
                .lamports(CURVE, 8_000_000)
                .lamports(FEES, 1_000_000)
                .call(Programs.PUMP_FUN)
                .moves(MINT, 100, ALICE, CURVE)
                .pays(990, CURVE, ALICE)
                .pays(10, CURVE, FEES)
                .logs(data(TRADE, Addresses.decode(MINT), 1_000L, 100L, (byte) 0, Addresses.decode(ALICE)))
                .decode();
        assertThat(told(decoded)).containsExactly("alice 100 for 1000 fee 10");
    }

    @Test
    void ofTheSameTokensAreToldByTheEventOfTheirOwnCall() {
        var decoded = new Tx(ALICE)
                .holds(CURVE, MINT, 1_000_000)
                .holds(ALICE, MINT, 1_000)
                .lamports(CURVE, 8_000_000)
                .lamports(FEES, 1_000_000)
                .call(Programs.PUMP_FUN)
                .moves(MINT, 100, ALICE, CURVE)
                .pays(990, CURVE, ALICE)
                .pays(10, CURVE, FEES)
                .carries(Programs.PUMP_FUN, sale(MINT, 1_000, 100, ALICE, 10))
                .call(Programs.PUMP_FUN)
                .moves(MINT, 100, ALICE, CURVE)
                .pays(891, CURVE, ALICE)
                .pays(9, CURVE, FEES)
                .carries(Programs.PUMP_FUN, sale(MINT, 900, 100, ALICE, 9))
                .decode();
        assertThat(told(decoded)).containsExactly("alice 100 for 1000 fee 10", "alice 100 for 900 fee 9");
    }

    @Test
    void ofTheSameTokensAreToldByLoggedEventsInTheirOrder() {
        var decoded = new Tx(ALICE)
                .holds(CURVE, MINT, 1_000_000)
                .holds(ALICE, MINT, 1_000)
                .lamports(CURVE, 8_000_000)
                .lamports(FEES, 1_000_000)
                .call(Programs.PUMP_FUN)
                .moves(MINT, 100, ALICE, CURVE)
                .pays(990, CURVE, ALICE)
                .pays(10, CURVE, FEES)
                .logs(sale(MINT, 1_000, 100, ALICE, 10))
                .call(Programs.PUMP_FUN)
                .moves(MINT, 100, ALICE, CURVE)
                .pays(891, CURVE, ALICE)
                .pays(9, CURVE, FEES)
                .logs(sale(MINT, 900, 100, ALICE, 9))
                .decode();
        assertThat(told(decoded)).containsExactly("alice 100 for 1000 fee 10", "alice 100 for 900 fee 9");
    }

    @Test
    void takeTheirSolFromTheCurveOnceWhetherEventsOrBalancesTellIt() {
        for (byte[] event : List.of(sale(MINT, 1_000, 100, ALICE, 10), new byte[0])) {
            var decoded = new Tx(ALICE)
                    .holds(CURVE, MINT, 1_000_000)
                    .holds(ALICE, MINT, 1_000)
                    .holds(ALICE, OTHER, 5)
                    .holds(BOB, OTHER, 0)
                    .lamports(CURVE, 8_000_000)
                    .lamports(FEES, 1_000_000)
                    .call(pda("a gift"))
                    .moves(OTHER, 5, ALICE, BOB)
                    .call(Programs.PUMP_FUN)
                    .moves(MINT, 100, ALICE, CURVE)
                    .pays(990, CURVE, ALICE)
                    .pays(10, CURVE, FEES)
                    .logs(event)
                    .decode();
            assertThat(told(decoded)).containsExactly("alice 100 for 1000 fee 10");
        }
    }

    @Test
    void atTwoCurvesPayTheirSharedReceiverOfFeesOnce() {
        String second = pda("second curve");
        var decoded = new Tx(ALICE)
                .holds(CURVE, MINT, 1_000_000)
                .holds(second, OTHER, 1_000_000)
                .holds(ALICE, MINT, 1_000)
                .holds(ALICE, OTHER, 1_000)
                .lamports(CURVE, 8_000_000)
                .lamports(second, 8_000_000)
                .lamports(FEES, 1_000_000)
                .call(Programs.PUMP_FUN)
                .moves(MINT, 100, ALICE, CURVE)
                .pays(990, CURVE, ALICE)
                .pays(10, CURVE, FEES)
                .call(Programs.PUMP_FUN)
                .moves(OTHER, 200, ALICE, second)
                .pays(1_980, second, ALICE)
                .pays(20, second, FEES)
                .decode();
        assertThat(told(decoded)).containsExactly("alice 100 for 1000 fee 0", "alice 200 for 2000 fee 30");
    }

    @Test
    void areOfTheLargestOfSeveralTransfersTheFirstOfTwoAlike() {
        assertThat(told(shared().moves(MINT, 95, ALICE, CURVE)
                        .moves(MINT, 5, ALICE, BOB)
                        .decode()))
                .containsExactly("alice 95 for 950 fee 0");
        assertThat(told(shared().moves(MINT, 5, ALICE, BOB)
                        .moves(MINT, 95, ALICE, CURVE)
                        .decode()))
                .containsExactly("alice 95 for 950 fee 0");
        assertThat(told(shared().moves(MINT, 50, ALICE, CURVE)
                        .moves(MINT, 50, ALICE, BOB)
                        .decode()))
                .containsExactly("alice 50 for 950 fee 0");
    }

    /** The curve pays one signer, and another account pays the other, for reasons of its own. */
    private static Tx shared() {
        String bank = pda("bank");
        return new Tx(ALICE, BOB)
                .holds(CURVE, MINT, 1_000_000)
                .holds(BOB, MINT, 0)
                .holds(ALICE, MINT, 1_000)
                .lamports(CURVE, 8_000_000)
                .lamports(bank, 8_000_000)
                .call(Programs.PUMP_FUN)
                .pays(950, CURVE, ALICE)
                .pays(1, bank, BOB);
    }

    @Test
    void arePaidByTheOnlyAccountOfAProgramThatLostAsMuch() {
        String bank = pda("bank");
        assertThat(told(paidByBank(bank).pays(1_000, bank, ALICE).decode()))
                .containsExactly("alice 100 for 1000 fee 0");
        assertThat(told(paidByBank(bank)
                        .pays(600, bank, ALICE)
                        .pays(400, FEES, ALICE)
                        .decode()))
                .isEmpty();
    }

    private static Tx paidByBank(String bank) {
        return new Tx(ALICE)
                .holds(CURVE, MINT, 1_000_000)
                .holds(ALICE, MINT, 1_000)
                .lamports(CURVE, 8_000_000)
                .lamports(bank, 8_000_000)
                .lamports(FEES, 1_000_000)
                .call(pda("a new launchpad"))
                .moves(MINT, 100, ALICE, CURVE);
    }

    private static Tx twoSales() {
        return new Tx(ALICE, BOB)
                .holds(CURVE, MINT, 1_000_000)
                .holds(ALICE, MINT, 1_000)
                .holds(BOB, MINT, 1_000)
                .lamports(CURVE, 8_000_000)
                .lamports(FEES, 1_000_000)
                .call(Programs.PUMP_FUN)
                .moves(MINT, 100, ALICE, CURVE)
                .pays(990, CURVE, ALICE)
                .pays(10, CURVE, FEES)
                .call(Programs.PUMP_FUN)
                .moves(MINT, 50, BOB, CURVE)
                .pays(396, CURVE, BOB)
                .pays(4, CURVE, FEES);
    }

    private static byte[] sale(String mint, long sol, long tokens, String user, long fee) {
        return data(
                TRADE,
                Addresses.decode(mint),
                sol,
                tokens,
                (byte) 0,
                Addresses.decode(user),
                new byte[40],
                Addresses.decode(FEES),
                100L,
                fee);
    }

    private static List<String> told(DecodedTransaction decoded) {
        return decoded.movements().stream()
                .filter(m -> m.side() == Movement.Side.SELL)
                .map(m -> (m.owner().equals(ALICE) ? "alice " : "bob ") + m.amount() + " for " + m.quoteAmount()
                        + " fee " + m.fees().venue())
                .toList();
    }
}
