package io.coalscan.rpc.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.coalscan.rpc.known.Base58;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** What is around a transaction in the answers of nodes. */
class TransactionReaderTest {
    private static final String ALICE = Tx.person("alice");
    private static final String MESSAGE = """
            {"signatures":["s","t"],"message":{"header":{"numRequiredSignatures":1},"accountKeys":["%s"],"instructions":[]}}""".formatted(ALICE);

    @Test
    void aBlocksTransactionHasTheBlocksSlotAndTime() {
        var decoded = inBlock("{\"transaction\":" + MESSAGE + "}", 7, 1_700_000_000L);
        assertThat(decoded.signature()).isEqualTo("s");
        assertThat(decoded.slot()).isEqualTo(7);
        assertThat(decoded.time()).isEqualTo(1_700_000_000_000L);
        assertThat(inBlock("{\"transaction\":" + MESSAGE + "}", 7, null).time()).isNull();
    }

    @Test
    void aTransactionKeepsWhatItTellsOfSlotAndTime() {
        var time = inBlock("{\"blockTime\":1600000000,\"transaction\":" + MESSAGE + "}", 7, 1_700_000_000L);
        assertThat(time.slot()).isEqualTo(7);
        assertThat(time.time()).isEqualTo(1_600_000_000_000L);
        var slot = inBlock("{\"slot\":6,\"transaction\":" + MESSAGE + "}", 7, 1_700_000_000L);
        assertThat(slot.slot()).isEqualTo(6);
        assertThat(slot.time()).isEqualTo(1_700_000_000_000L);
    }

    @Test
    void aTimeIsRefusedThatHasNoMilliseconds() {
        assertThat(at(Long.MAX_VALUE / 1_000).time()).isEqualTo(Long.MAX_VALUE / 1_000 * 1_000);
        assertThat(at(-1).time()).isEqualTo(-1_000);
        for (long time : new long[] {Long.MAX_VALUE / 1_000 + 1, Long.MIN_VALUE}) {
            assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> at(time));
        }
    }

    @Test
    void aTransactionMayBeItsAccountsAlone() {
        String account = Tx.account(ALICE, Tx.pda("mint"));
        var decoded = Recorded.decode("""
                {"slot":6,"transaction":{"signatures":["s"],"accountKeys":[{"pubkey":"%s","signer":true},{"pubkey":"%s","signer":false}]},
                "meta":{"err":null,"fee":5,"preTokenBalances":[],"postTokenBalances":[{"accountIndex":1,"mint":"m","owner":"%s",
                "uiTokenAmount":{"amount":"9","decimals":6}}]}}""".formatted(ALICE, account, ALICE));
        assertThat(decoded.feePayer()).isEqualTo(ALICE);
        assertThat(decoded.signers()).containsExactly(ALICE);
        assertThat(decoded.signedBy(ALICE)).isTrue();
        assertThat(decoded.signedBy(account)).isFalse();
        assertThat(decoded.balances())
                .containsExactly(new TokenBalance(ALICE, "m", 6, BigInteger.ZERO, BigInteger.valueOf(9)));
    }

    @Test
    void aTransactionMayBeBase58WithOrWithoutItsName() {
        byte[] wire =
                Calls.data((byte) 1, new byte[64], new byte[] {1, 0, 0, 1}, Calls.key(1), Calls.key(9), new byte[] {0});
        String text = '"' + Base58.encode(wire) + '"';
        for (String transaction : new String[] {text, "[" + text + ",\"base58\"]"}) {
            assertThat(Recorded.decode("{\"transaction\":" + transaction + "}").signers())
                    .containsExactly(Base58.encode(Calls.key(1)));
        }
    }

    @Test
    void whatIsNoTransactionOrNamesNoAccountIsRefused() {
        for (String json : new String[] {"null", "[]", "{\"transaction\":null}", "{\"transaction\":[\"2\"]}"}) {
            assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> Recorded.decode(json));
        }
        assertThatExceptionOfType(UndecodableTransactionException.class)
                .isThrownBy(() ->
                        Recorded.raw("{\"transaction\":" + MESSAGE + "}").keys.at(1))
                .withMessage("no account with index 1");
    }

    @Test
    void partsOfMetaAreNeverNothing() {
        for (String meta : new String[] {"\"innerInstructions\":[null]", "\"postTokenBalances\":[null]"}) {
            assertThatExceptionOfType(UndecodableTransactionException.class)
                    .isThrownBy(() -> Recorded.raw("{\"meta\":{" + meta + "},\"transaction\":" + MESSAGE + "}"));
        }
    }

    @Test
    void aTokenBalanceMayBeOfTheFirstAccountAndLacksNothing() {
        String balance = "\"mint\":\"m\",\"uiTokenAmount\":{\"amount\":\"9\",\"decimals\":6}";
        String meta = "{\"meta\":{\"preTokenBalances\":[{%s}]},\"transaction\":" + MESSAGE + "}";
        assertThat(Recorded.raw(meta.formatted("\"accountIndex\":0," + balance)).tokensBefore)
                .containsExactly(new RawTransaction.TokenAmount(0, "m", null, BigInteger.valueOf(9), 6));
        assertThatExceptionOfType(UndecodableTransactionException.class)
                .isThrownBy(() -> Recorded.raw(meta.formatted(balance)));
    }

    private static DecodedTransaction at(long seconds) {
        return Recorded.decode("{\"blockTime\":" + seconds + ",\"transaction\":" + MESSAGE + "}");
    }

    private static DecodedTransaction inBlock(String json, long slot, @Nullable Long time) {
        try (JsonParser parser = Recorded.MAPPER.createParser(json)) {
            parser.nextToken();
            return new StreamingTransactionDecoder().decode(parser, slot, time);
        }
    }
}
