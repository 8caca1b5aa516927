package io.coalscan.rpc.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.fuzz.Mutations;
import io.coalscan.rpc.known.Base58;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/** Spoilt transactions in every encoding: they are decoded, or said to be undecodable. */
class DecoderFuzzTest {
    private static final String ALICE = Tx.person("alice");
    private static final String POOL = Tx.pda("pool");
    private static final String MINT = Tx.pda("mint");
    private static final String PROGRAM = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
    private static final String TRANSFER = Base58.encode(new byte[] {3, 100, 0, 0, 0, 0, 0, 0, 0});
    private static final JsonNode SAMPLE =
            Recorded.MAPPER.readTree(("{'slot':5,'blockTime':1700000000,'meta':{'err':null,'fee':5000,"
                            + "'preBalances':[9000,100,100,1],'postBalances':[4000,100,100,1],'logMessages':['Program log: a'],"
                            + "'preTokenBalances':[" + balance(1, 300) + "],'postTokenBalances':[" + balance(1, 200)
                            + "," + balance(2, 100)
                            + "],'loadedAddresses':{'writable':[],'readonly':[]},'innerInstructions':[{'index':0,'instructions':["
                            + transfer()
                            + "]}]},'transaction':{'signatures':['" + "1".repeat(64)
                            + "'],'message':{'header':{'numRequiredSignatures':1,"
                            + "'numReadonlySignedAccounts':0,'numReadonlyUnsignedAccounts':1},'accountKeys':['" + ALICE
                            + "','" + POOL + "','"
                            + MINT + "','" + PROGRAM + "'],'recentBlockhash':'" + "1".repeat(32) + "','instructions':["
                            + transfer() + "]}}}")
                    .replace('\'', '"'));
    private static final List<String> ENCODED = List.of(
            SAMPLE.toString(), Encodings.parsed(SAMPLE), Encodings.wire(SAMPLE, false), Encodings.wire(SAMPLE, true));
    private static final byte[] WIRE = Base64.getDecoder()
            .decode(Recorded.MAPPER
                    .readTree(Encodings.wire(SAMPLE, false))
                    .at("/transaction/0")
                    .asString());

    private static String balance(int index, int amount) {
        return "{'accountIndex':" + index + ",'mint':'" + MINT + "','owner':'" + ALICE + "','programId':'" + PROGRAM
                + "','uiTokenAmount':{'amount':'" + amount + "','decimals':6,'uiAmount':0.1,'uiAmountString':'0.1'}}";
    }

    private static String transfer() {
        return "{'programIdIndex':3,'accounts':[1,2,0],'data':'" + TRANSFER + "','stackHeight':2}";
    }

    @Test
    void unspoiltOnesAreDecoded() {
        for (String encoded : ENCODED) {
            assertThat(Recorded.decode(encoded).signers()).containsExactly(ALICE);
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void inTheirJson(@ForAll long seed) {
        decode(Mutations.of(ENCODED.get((int) Math.floorMod(seed, (long) ENCODED.size())), seed));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void inTheirWireBytes(@ForAll long seed) {
        String wire = Base64.getEncoder().encodeToString(Mutations.flipped(WIRE, seed));
        String json = "{\"slot\":1,\"blockTime\":5,\"meta\":" + SAMPLE.get("meta") + ",\"transaction\":[\"" + wire
                + "\",\"base64\"]}";
        decode(json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void decode(byte[] json) {
        Mutations.bounded(json, () -> {
            try (JsonParser parser = Recorded.MAPPER.createParser(json)) {
                if (started(parser)) {
                    new StreamingTransactionDecoder().decode(parser);
                }
            } catch (UndecodableTransactionException promised) {
                // what a spoilt transaction is to end in
            }
        });
    }

    /** Whether there is a first token, which the caller of the decoder reads. */
    private static boolean started(JsonParser parser) {
        try {
            return parser.nextToken() != null;
        } catch (JacksonException notEvenAToken) {
            return false;
        }
    }
}
