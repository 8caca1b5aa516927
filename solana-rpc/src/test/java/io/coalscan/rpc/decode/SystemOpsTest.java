package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Calls.AT;
import static io.coalscan.rpc.decode.Calls.data;
import static io.coalscan.rpc.decode.Calls.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coalscan.rpc.known.Programs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The system program's instructions, by their data and as nodes parse them. */
class SystemOpsTest {

    @ParameterizedTest
    @CsvSource({"0, b, true", "2, b, false", "5, b, false", "11, c, false"})
    void moveLamports(int tag, String to, boolean creates) {
        assertThat(read(data(tag, 900L))).containsExactly(new Op.Lamports(AT, "a", to, 900, creates));
    }

    @Test
    void makeAnAccountWhoseAddressIsDerivedFromASeed() {
        byte[] data = data(3, key(1), 5L, new byte[5], 900L, 165L, key(2));
        assertThat(read(data)).containsExactly(new Op.Lamports(AT, "a", "b", 900, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 10})
    void giveAnAccountAway(int tag) {
        assertThat(read(data(tag))).containsExactly(new Op.Claim(AT, "a"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 7, 12})
    void doNothingElse(int tag) {
        assertThat(read(data(tag, 900L))).isEmpty();
    }

    @Test
    void areRefusedWhereTheyEndEarlyOrMoveMoreThanThereIs() {
        assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> read(data(2, -1L)));
        assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> read(data(2, 5)));
        assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> read(new byte[3]));
        assertThat(read(data(2, Long.MAX_VALUE))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "createAccount, source, newAccount, true",
        "createAccountWithSeed, source, newAccount, true",
        "transfer, source, destination, false",
        "transferWithSeed, source, destination, false",
        "withdrawFromNonce, nonceAccount, destination, false"
    })
    void moveLamportsWhenParsed(String type, String from, String to, boolean creates) {
        String info = "'" + from + "':'a','" + to + "':'b','lamports':900";
        assertThat(parsed(type, info)).containsExactly(new Op.Lamports(AT, "a", "b", 900, creates));
    }

    @ParameterizedTest
    @ValueSource(strings = {"assign", "allocate", "assignWithSeed", "allocateWithSeed"})
    void giveAnAccountAwayWhenParsed(String type) {
        assertThat(parsed(type, "'account':'a'")).containsExactly(new Op.Claim(AT, "a"));
    }

    @Test
    void areRefusedWhenParsedWithMoreLamportsThanThereAre() {
        assertThatExceptionOfType(UndecodableTransactionException.class)
                .isThrownBy(() -> parsed("transfer", "'source':'a','destination':'b','lamports':9223372036854775808"));
        assertThat(parsed("transfer", "'source':'a','destination':'b','lamports':9223372036854775807"))
                .hasSize(1);
        assertThatExceptionOfType(UndecodableTransactionException.class)
                .isThrownBy(() -> parsed("transfer", "'source':'a','destination':'b'"));
        assertThat(parsed("advanceNonce", "'source':'a'")).isEmpty();
    }

    private static List<Op> read(byte[] data) {
        return Calls.ops(SystemOps::read, Calls.call(Programs.SYSTEM, data, "a", "b", "c"));
    }

    private static List<Op> parsed(String type, String info) {
        return Calls.ops(SystemOps::read, Calls.parsed("{'type':'" + type + "','info':{" + info + "}}"));
    }
}
