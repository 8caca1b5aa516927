package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Calls.AT;
import static io.coalscan.rpc.decode.Calls.data;
import static io.coalscan.rpc.decode.Calls.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coalscan.rpc.known.Base58;
import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The token programs' instructions by their data. */
class TokenOpsTest {
    private static final BigInteger NINE = BigInteger.valueOf(9);
    private static final String KEY = Base58.encode(key(5));

    record Case(byte[] data, Op op) {}

    static List<Case> cases() {
        return List.of(
                new Case(data((byte) 3, 9L), new Op.Transfer(AT, "a", "b", null, NINE, null, "c")),
                new Case(data((byte) 12, 9L, (byte) 6), new Op.Transfer(AT, "a", "c", "b", NINE, null, "d")),
                new Case(
                        data((byte) 26, (byte) 1, 9L, (byte) 6, 2L),
                        new Op.Transfer(AT, "a", "c", "b", NINE, BigInteger.TWO, "d")),
                new Case(data((byte) 7, 9L), new Op.Mint(AT, "a", "b", NINE)),
                new Case(data((byte) 14, 9L, (byte) 6), new Op.Mint(AT, "a", "b", NINE)),
                new Case(data((byte) 8, 9L), new Op.Burn(AT, "b", "a", NINE, "c")),
                new Case(data((byte) 15, 9L, (byte) 6), new Op.Burn(AT, "b", "a", NINE, "c")),
                new Case(data((byte) 9), new Op.Close(AT, "a", "b", "c")),
                new Case(data((byte) 4, 9L), new Op.Approve(AT, "a", null, "b", "c", NINE)),
                new Case(data((byte) 13, 9L, (byte) 6), new Op.Approve(AT, "a", "b", "c", "d", NINE)),
                new Case(data((byte) 1), new Op.Initialize(AT, "a", "b", "c")),
                new Case(data((byte) 16, key(5)), new Op.Initialize(AT, "a", "b", KEY)),
                new Case(data((byte) 18, key(5)), new Op.Initialize(AT, "a", "b", KEY)),
                new Case(data((byte) 6, (byte) 2, (byte) 1, key(5)), new Op.ChangeOwner(AT, "a", KEY)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void areReadByTheirTag(Case one) {
        assertThat(read(one.data())).containsExactly(one.op());
    }

    static List<byte[]> idle() {
        return List.of(
                new byte[0],
                data((byte) 5),
                data((byte) 26),
                data((byte) 26, (byte) 0, 9L, (byte) 6, 2L),
                data((byte) 6, (byte) 3, (byte) 1, key(5)),
                data((byte) 6, (byte) 2, (byte) 0));
    }

    @ParameterizedTest
    @MethodSource("idle")
    void doNothingElse(byte[] data) {
        assertThat(read(data)).isEmpty();
    }

    @Test
    void areReadOneAfterTheOtherFromABatch() {
        byte[] batch = data((byte) 255, (byte) 3, (byte) 9, (byte) 3, 9L, (byte) 2, (byte) 9, (byte) 7, 9L);
        assertThat(read(batch))
                .containsExactly(new Op.Transfer(AT, "a", "b", null, NINE, null, "c"), new Op.Mint(AT, "d", "e", NINE));
        assertThat(read(data((byte) 255, (byte) 1, (byte) 1, (byte) 5))).isEmpty();
    }

    @Test
    void areRefusedWhereTheyEndEarly() {
        for (byte[] cut : List.of(
                data((byte) 3, 9),
                data((byte) 26, (byte) 1),
                data((byte) 18, new byte[31]),
                data((byte) 255, (byte) 3),
                data((byte) 255, (byte) 3, (byte) 9, (byte) 3, 9))) {
            assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> read(cut));
        }
        assertThatExceptionOfType(UndecodableTransactionException.class)
                .isThrownBy(() -> Calls.ops(TokenOps::read, Calls.call(Programs.TOKEN, data((byte) 3, 9L), "a", "b")));
    }

    private static List<Op> read(byte[] data) {
        return Calls.ops(TokenOps::read, Calls.call(Programs.TOKEN, data, "a", "b", "c", "d", "e"));
    }
}
