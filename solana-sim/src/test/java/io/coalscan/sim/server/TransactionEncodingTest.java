package io.coalscan.sim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.sim.SimSettings;
import io.coalscan.sim.SimWorld;
import io.coalscan.sim.chain.Transaction;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.sava.core.encoding.Base58;
import tools.jackson.databind.JsonNode;

/** The three encodings of one transaction say the same. */
class TransactionEncodingTest {
    private final SimWorld world = new SimWorld(SimSettings.DEFAULT);
    private final TransactionJson json = new TransactionJson(world.signatures());

    @Test
    void theWireMessageHoldsTheKeysInstructionsAndSignaturesOfTheReadableOne() {
        for (Transaction transaction : world.storiesChain().transactions()) {
            JsonNode readable = read(transaction, Encoding.JSON).get("transaction");
            JsonNode wire = read(transaction, Encoding.BASE64).get("transaction");
            assertThat(wire.get(1).asString()).isEqualTo("base64");
            Wire message = new Wire(Base64.getDecoder().decode(wire.get(0).asString()));
            assertThat(message.signatures).isEqualTo(texts(readable.get("signatures")));
            assertThat(message.keys).isEqualTo(texts(readable.at("/message/accountKeys")));
            JsonNode instructions = readable.at("/message/instructions");
            assertThat(message.data).hasSize(instructions.size());
            for (int i = 0; i < instructions.size(); i++) {
                assertThat(message.data.get(i))
                        .isEqualTo(instructions.get(i).get("data").asString());
                assertThat(message.programs.get(i))
                        .isEqualTo(instructions.get(i).get("programIdIndex").asInt());
            }
            assertThat(message.end).isTrue();
        }
    }

    @Test
    void jsonParsedListsLoadedKeysBehindTheStaticOnes() {
        Transaction versioned = world.storiesChain().transactions().stream()
                .filter(Transaction::versioned)
                .findFirst()
                .orElseThrow();
        JsonNode plain = read(versioned, Encoding.JSON);
        List<String> merged = new ArrayList<>(texts(plain.at("/transaction/message/accountKeys")));
        merged.addAll(texts(plain.at("/meta/loadedAddresses/writable")));
        merged.addAll(texts(plain.at("/meta/loadedAddresses/readonly")));
        List<String> parsed = new ArrayList<>();
        read(versioned, Encoding.JSON_PARSED)
                .at("/transaction/message/accountKeys")
                .forEach(key -> parsed.add(key.get("pubkey").asString()));
        assertThat(parsed)
                .isEqualTo(merged)
                .hasSize(plain.at("/meta/preBalances").size());
        assertThat(plain.at("/meta/loadedAddresses/writable").size()).isPositive();
    }

    @Test
    void everyMemberThatClientsReadIsThere() {
        for (Transaction transaction : world.storiesChain().transactions()) {
            JsonNode meta = read(transaction, Encoding.JSON).get("meta");
            for (String member : List.of(
                    "computeUnitsConsumed",
                    "err",
                    "fee",
                    "innerInstructions",
                    "loadedAddresses",
                    "logMessages",
                    "postBalances",
                    "postTokenBalances",
                    "preBalances",
                    "preTokenBalances",
                    "rewards",
                    "status")) {
                assertThat(meta.has(member)).as(member).isTrue();
            }
            assertThat(meta.at("/logMessages/0").asString()).endsWith(" invoke [1]");
            assertThat(meta.get("err").isNull()).isEqualTo(transaction.succeeded());
        }
    }

    private JsonNode read(Transaction transaction, Encoding encoding) {
        return Json.MAPPER.readTree(json.render(transaction, encoding));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    /** Reads the wire form by the protocol's description, sharing nothing with the writer. */
    private static final class Wire {
        private final byte[] bytes;
        private int at;
        private final List<String> signatures = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();
        private final List<Integer> programs = new ArrayList<>();
        private final List<String> data = new ArrayList<>();
        private final boolean end;

        Wire(byte[] bytes) {
            this.bytes = bytes;
            int count = compact();
            for (int i = 0; i < count; i++) {
                signatures.add(take(64));
            }
            boolean versioned = (bytes[at] & 0x80) != 0;
            at += versioned ? 4 : 3;
            count = compact();
            for (int i = 0; i < count; i++) {
                keys.add(take(32));
            }
            take(32);
            count = compact();
            for (int i = 0; i < count; i++) {
                programs.add(bytes[at++] & 0xFF);
                skip(compact());
                data.add(take(compact()));
            }
            if (versioned) {
                count = compact();
                for (int i = 0; i < count; i++) {
                    take(32);
                    skip(compact());
                    skip(compact());
                }
            }
            end = at == bytes.length;
        }

        private void skip(int count) {
            at += count;
        }

        private int compact() {
            int value = 0;
            int shift = 0;
            while (true) {
                int b = bytes[at++] & 0xFF;
                value |= (b & 0x7F) << shift;
                if (b < 0x80) {
                    return value;
                }
                shift += 7;
            }
        }

        private String take(int length) {
            at += length;
            return Base58.encode(bytes, at - length, at);
        }
    }
}
