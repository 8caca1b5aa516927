package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Calls.data;
import static io.coalscan.rpc.decode.Calls.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.known.Base58;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** pump.fun's own account of a trade, from the years that it grew in. */
class PumpTradeTest {
    private static final byte[] CARRIER = HexFormat.of().parseHex("e445a52e51cb9a1d");
    private static final byte[] TRADE = HexFormat.of().parseHex("bddb7fd34ee661ee");
    private static final byte[] OLDEST = data(TRADE, key(1), 900L, 300L, (byte) 1, key(2));
    private static final byte[] WITH_FEE = data(OLDEST, new byte[40], key(3), 100L, 9L);
    private static final byte[] NEWEST = data(WITH_FEE, key(4), 50L, 4L);

    @Test
    void hasTheFeesOfProtocolAndCreator() {
        assertThat(told(carried(NEWEST)))
                .containsExactly(
                        new PumpTrade(5, text(1), number(900), number(300), true, text(2), text(3), number(9 + 4)));
    }

    @Test
    void hadTheProtocolsFeeAloneBefore() {
        assertThat(told(carried(WITH_FEE))).first().satisfies(trade -> {
            assertThat(trade.fee()).isEqualTo(9);
            assertThat(trade.feeRecipient()).isEqualTo(text(3));
        });
        assertThat(told(carried(Arrays.copyOf(NEWEST, NEWEST.length - 1)))
                        .getFirst()
                        .fee())
                .isEqualTo(9);
    }

    @Test
    void hadNoFeeAtFirst() {
        for (byte[] event : List.of(OLDEST, Arrays.copyOf(WITH_FEE, WITH_FEE.length - 1))) {
            PumpTrade trade = told(carried(event)).getFirst();
            assertThat(trade.fee()).isZero();
            assertThat(trade.feeRecipient()).isEqualTo(Programs.PUMP_FUN);
        }
    }

    @Test
    void isASaleUnlessItSaysThatItIsAPurchase() {
        byte[] sale = data(TRADE, key(1), 900L, 300L, (byte) 0, key(2));
        assertThat(told(carried(sale)).getFirst().buy()).isFalse();
    }

    @Test
    void isToldByPumpFunToItselfAlone() {
        assertThat(PumpTrade.of(List.of(Calls.call(Programs.PUMP_FUN, carried(OLDEST), 5, -1)), new RawTransaction()))
                .isEmpty();
        assertThat(PumpTrade.of(List.of(Calls.call(Programs.TOKEN, carried(OLDEST), 5, 0)), new RawTransaction()))
                .isEmpty();
        assertThat(told(data(CARRIER, key(9), OLDEST))).isEmpty();
        assertThat(told(data(TRADE, OLDEST))).isEmpty();
        assertThat(told(Arrays.copyOf(carried(OLDEST), 8 + OLDEST.length - 1))).isEmpty();
        assertThat(told(CARRIER)).isEmpty();
    }

    @Test
    void isReadFromTheLogWhereNoCallCarriesIt() {
        var raw = new RawTransaction();
        raw.loggedEvents.add("not base64!");
        raw.loggedEvents.add(Base64.getEncoder().encodeToString(Arrays.copyOf(OLDEST, OLDEST.length - 1)));
        raw.loggedEvents.add(Base64.getEncoder().encodeToString(NEWEST));
        assertThat(PumpTrade.of(List.of(), raw)).singleElement().satisfies(trade -> {
            assertThat(trade.at()).isEqualTo(-1);
            assertThat(trade.tokens()).isEqualTo(300);
        });
        raw.loggedEvents.add(Base64.getEncoder().encodeToString(OLDEST));
        assertThat(PumpTrade.of(List.of(), raw)).hasSize(2);
        assertThat(PumpTrade.of(List.of(Calls.call(Programs.PUMP_FUN, carried(NEWEST), 5, 0)), raw))
                .hasSize(1);
    }

    @Test
    void ofPumpSwapTellsTheLegAndWhatStaysInThePool() {
        byte[] buy = swap("67f4521f2cf57777", 1_000L, 7L, 990L);
        assertThat(PumpSwapTrade.of(List.of(Calls.call(Programs.PUMP_SWAP, buy, 5, 0))))
                .containsExactly(new PumpSwapTrade(5, true, text(6), number(990), number(7)));
        byte[] sell = swap("3e2f370aa503dc2a", 1_000L, 7L, 990L);
        assertThat(PumpSwapTrade.of(List.of(Calls.call(Programs.PUMP_SWAP, sell, 5, 0))))
                .containsExactly(new PumpSwapTrade(5, false, text(6), number(1_000), number(7)));
        assertThat(PumpSwapTrade.of(List.of(
                        Calls.call(Programs.PUMP_SWAP, buy, 5, -1),
                        Calls.call(Programs.PUMP_FUN, buy, 5, 0),
                        Calls.call(Programs.PUMP_SWAP, Arrays.copyOf(buy, buy.length - 1), 5, 0),
                        Calls.call(Programs.PUMP_SWAP, swap("0000000000000000", 1_000L, 7L, 990L), 5, 0))))
                .isEmpty();
    }

    private static byte[] swap(String tag, long quote, long fee, long user) {
        return data(
                CARRIER, HexFormat.of().parseHex(tag), new byte[7 * 8], quote, 0L, fee, new byte[3 * 8], user, key(6));
    }

    private static List<PumpTrade> told(byte[] data) {
        return PumpTrade.of(List.of(Calls.call(Programs.PUMP_FUN, data, 5, 0)), new RawTransaction());
    }

    private static byte[] carried(byte[] event) {
        return data(CARRIER, event);
    }

    private static BigInteger number(long value) {
        return BigInteger.valueOf(value);
    }

    private static String text(int key) {
        return Base58.encode(key(key));
    }
}
