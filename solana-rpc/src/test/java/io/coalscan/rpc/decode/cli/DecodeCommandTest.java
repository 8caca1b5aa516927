package io.coalscan.rpc.decode.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecodeCommandTest {
    private static final String A = "5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9";
    private static final String B = "9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM";
    private static final String TRANSFER = """
            {"slot":7,"blockTime":1700000000,
             "meta":{"err":null,"fee":5000,"preBalances":[2000000000,0,1],"postBalances":[999995000,1000000000,1]},
             "transaction":{"signatures":["sig"],"message":{"accountKeys":[
               {"pubkey":"%s","signer":true},{"pubkey":"%s","signer":false},
               {"pubkey":"11111111111111111111111111111111","signer":false}],
              "instructions":[{"program":"system","programId":"11111111111111111111111111111111",
                "parsed":{"type":"transfer","info":{"source":"%s","destination":"%s","lamports":1000000000}}}]}}}
            """.formatted(A, B, A, B);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheDocumentedFields(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("answer.json"), TRANSFER);
        assertThat(run("", file.toString())).isZero();
        JsonNode movements = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(movements).hasSize(1);
        assertThat(movements.get(0).toString()).isEqualTo("""
                        {"signature":"sig","slot":7,"blockTime":1700000000000,"venue":"system","owner":"%s","mint":null,\
                        "side":"fund","rawTokenAmount":null,"quoteMint":null,"rawQuoteAmount":"1000000000",\
                        "counterparty":"%s","fees":{"network":0,"venue":0,"tip":0,"rent":0,"other":0}}""".formatted(B, A));
    }

    @Test
    void readsAWholeAnswerFromStandardInput() {
        assertThat(run("{\"jsonrpc\":\"2.0\",\"result\":" + TRANSFER + ",\"id\":1}", "-"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"rawQuoteAmount\":\"1000000000\"");
    }

    @Test
    void saysInOneLineWhyInputIsNoTransaction() {
        String[] bad = {
            "",
            "[]",
            "nonsense",
            "{\"a\":",
            "{\"result\":null}",
            "{\"error\":{\"code\":-32000}}",
            TRANSFER + "{}",
            "{\"meta\":null}"
        };
        for (String input : bad) {
            err.reset();
            assertThat(run(input, "-")).as(input).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8).lines()).as(input).hasSize(1);
            assertThat(out.size()).as(input).isZero();
        }
    }

    @Test
    void saysInOneLineThatAFileIsMissing(@TempDir Path folder) {
        assertThat(run("", folder.resolve("absent").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no file").hasLineCount(1);
        assertThat(run("")).isEqualTo(2);
        err.reset();
        assertThat(run("", folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).hasLineCount(1);
    }

    private int run(String input, String... args) {
        return new DecodeCommand()
                .run(
                        args,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
