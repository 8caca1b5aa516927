package io.coalscan.rpc.decode;

import static io.coalscan.rpc.decode.Calls.data;
import static io.coalscan.rpc.decode.Calls.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coalscan.rpc.known.Base58;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Transactions as bytes. */
class WireMessageReaderTest {
    private static final byte[] SIGNATURES = data((byte) 2, new byte[64], new byte[64]);
    /** Two signers, three accounts, one call of the third account with the second and the first. */
    private static final byte[] MESSAGE = data(
            new byte[] {2, 0, 1, 3},
            key(1),
            key(2),
            key(3),
            key(9),
            new byte[] {1},
            new byte[] {2, 2, 1, 0},
            new byte[] {3, 10, 20, 30});

    @Test
    void readsALegacyMessage() {
        check(read(data(SIGNATURES, MESSAGE)));
    }

    @Test
    void readsAMessageOfVersionZero() {
        check(read(data(SIGNATURES, (byte) 0x80, MESSAGE, (byte) 0)));
    }

    @Test
    void refusesAMessageOfAnotherVersion() {
        assertThatExceptionOfType(UndecodableTransactionException.class)
                .isThrownBy(() -> read(data(SIGNATURES, (byte) 0x81, MESSAGE)))
                .withMessageContaining("version 1");
    }

    @Test
    void refusesEveryCut() {
        byte[] whole = data(SIGNATURES, MESSAGE);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> read(cut));
        }
    }

    @Test
    void readsLengthsOfSeveralBytes() {
        byte[] text = new byte[20_000];
        text[19_999] = 7;
        byte[] message =
                data(new byte[] {1, 0, 0, 1}, key(1), key(9), new byte[] {1, 0, 0, (byte) 0xa0, (byte) 0x9c, 1});
        byte[] whole = Arrays.copyOf(data((byte) 0, message), 1 + message.length + text.length);
        System.arraycopy(text, 0, whole, 1 + message.length, text.length);
        RawTransaction raw = read(whole);
        assertThat(raw.signature).isNull();
        assertThat(raw.top.getFirst().data()).hasSize(20_000).endsWith(7);
    }

    @Test
    void refusesALengthWithoutEnd() {
        assertThatExceptionOfType(UndecodableTransactionException.class)
                .isThrownBy(() -> read(new byte[] {(byte) 0x80, (byte) 0x80, (byte) 0x80, 0, 0}))
                .withMessageContaining("no end");
    }

    @Test
    void refusesTextThatIsNotInItsEncoding() {
        assertThatExceptionOfType(UndecodableTransactionException.class)
                .isThrownBy(() -> WireMessageReader.base64("*"));
        assertThatExceptionOfType(UndecodableTransactionException.class)
                .isThrownBy(() -> WireMessageReader.base58("0"));
    }

    private static void check(RawTransaction raw) {
        assertThat(raw.signature).isEqualTo("1".repeat(64));
        assertThat(raw.signers).isEqualTo(2);
        assertThat(raw.keys.size()).isEqualTo(3);
        assertThat(List.of(raw.keys.at(0), raw.keys.at(1), raw.keys.at(2)))
                .containsExactly(Base58.encode(key(1)), Base58.encode(key(2)), Base58.encode(key(3)));
        assertThat(raw.top).singleElement().satisfies(call -> {
            assertThat(call.programIndex).isEqualTo(2);
            assertThat(call.accountIndexes).containsExactly(1, 0);
            assertThat(call.data()).containsExactly(10, 20, 30);
        });
    }

    private static RawTransaction read(byte[] wire) {
        var raw = new RawTransaction();
        WireMessageReader.base64(Base64.getEncoder().encodeToString(wire)).readInto(raw);
        return raw;
    }
}
