package io.coalscan.rpc.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

class MalformedInputTest {
    /** Marks tests that only look for what must never happen, in thousands of tries. */
    private static final String ANYTHING = "anything";

    private static final String ALICE = Tx.person("alice");
    private static final String POOL = Tx.pda("pool");
    private static final String MINT = Tx.pda("mint");
    private static final String[] GRAFTS = {
        "null",
        "-1",
        "1e400",
        "99999999999999999999999999",
        "\"\"",
        "\"x\"",
        "[]",
        "{}",
        "[[]]",
        "true",
        "70000",
        "[1,2,3]",
        "{\"a\":1}",
        "0.5"
    };

    private static String sample() {
        return new Tx(ALICE)
                .holds(POOL, MINT, 1_000_000)
                .holds(POOL, Tx.SOL, 5_000_000)
                .holds(ALICE, MINT, 10)
                .holds(ALICE, Tx.SOL, 5_000)
                .call(Tx.pda("amm"))
                .moves(Tx.SOL, 900, ALICE, POOL)
                .moves(MINT, 300, POOL, ALICE)
                .sends(70, ALICE, POOL)
                .json();
    }

    /** Either it is read, or the one promised exception says that it is not. */
    private static boolean read(String json) {
        try (JsonParser parser = Recorded.MAPPER.createParser(json)) {
            try {
                parser.nextToken();
            } catch (JacksonException notEvenAToken) {
                return false;
            }
            try {
                new StreamingTransactionDecoder().decode(parser);
                return true;
            } catch (UndecodableTransactionException promised) {
                return false;
            }
        }
    }

    @Test
    void everyCutIsRefused() {
        String whole = sample();
        assertThat(read(whole)).isTrue();
        for (int length = 1; length < whole.length(); length++) {
            assertThat(read(whole.substring(0, length))).as("cut at " + length).isFalse();
        }
    }

    @Test
    @Tag(ANYTHING)
    void changedBytesNeverDoMoreThanBeRefused() {
        var random = new Random(11);
        byte[] whole = sample().getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < 20_000; i++) {
            byte[] changed = whole.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                changed[random.nextInt(changed.length)] = (byte) (32 + random.nextInt(95));
            }
            read(new String(changed, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    @Tag(ANYTHING)
    void valuesOfWrongKindsNeverDoMoreThanBeRefused() {
        String whole = sample();
        for (int colon = whole.indexOf(':'); colon > 0; colon = whole.indexOf(':', colon + 1)) {
            int end = valueEnd(whole, colon + 1);
            for (String graft : GRAFTS) {
                read(whole.substring(0, colon + 1) + graft + whole.substring(end));
            }
        }
    }

    @Test
    @Tag(ANYTHING)
    void wireBytesOfAnyKindNeverDoMoreThanBeRefused() {
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            byte[] wire = new byte[random.nextInt(300)];
            random.nextBytes(wire);
            if (wire.length > 0) {
                wire[0] = (byte) random.nextInt(3);
            }
            String text = java.util.Base64.getEncoder().encodeToString(wire);
            read("{\"slot\":1,\"meta\":{\"fee\":5,\"preBalances\":[],\"postBalances\":[]},\"transaction\":[\"" + text
                    + "\",\"base64\"]}");
        }
    }

    @Test
    void deepNestingIsSkippedOrRefused() {
        String deep = "[".repeat(100_000);
        assertThat(read("{\"meta\":" + deep)).isFalse();
        assertThat(read("{\"unknown\":" + deep)).isFalse();
        assertThat(read("{\"meta\":{\"innerInstructions\":" + "[{\"instructions\":".repeat(400)))
                .isFalse();
    }

    @Test
    void unknownMembersAreSkipped() {
        String whole = sample();
        assertThat(read(whole.substring(0, whole.length() - 1) + ",\"new\":{\"a\":[1,{\"b\":null}]}}"))
                .isTrue();
    }

    @Test
    void aTransactionWithoutMetaMovesNothingThatIsKnown() {
        String json = """
                {"slot":3,"blockTime":null,"meta":null,"transaction":{"signatures":["s"],"message":{"header":
                {"numRequiredSignatures":1},"accountKeys":["%s"],"instructions":[]}}}""".formatted(ALICE);
        DecodedTransaction decoded = Recorded.decode(json);
        assertThat(decoded.movements()).isEmpty();
        assertThat(decoded.time()).isNull();
        assertThat(decoded.signers()).containsExactly(ALICE);
    }

    @Test
    void aTransactionThatNamesNothingIsRefused() {
        assertThatExceptionOfType(UndecodableTransactionException.class)
                .isThrownBy(() -> Recorded.decode("{}"))
                .withMessage("there is no transaction in it");
        assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> Recorded.decode("[]"));
        assertThatExceptionOfType(UndecodableTransactionException.class)
                .isThrownBy(() -> Recorded.decode("{\"transaction\":[\"AA\",\"base65\"]}"));
    }

    /** End of the value that begins at the index. */
    private static int valueEnd(String json, int from) {
        int depth = 0;
        boolean text = false;
        for (int i = from; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"' && json.charAt(i - 1) != '\\') {
                text = !text;
            } else if (!text && (c == '{' || c == '[')) {
                depth++;
            } else if (!text && (c == '}' || c == ']')) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            } else if (!text && c == ',' && depth == 0) {
                return i;
            }
        }
        return json.length();
    }
}
