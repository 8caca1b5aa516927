package io.coalscan.rpc.decode;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** One instruction as nodes write it. */
class InstructionReaderTest {

    @Test
    void isReadByIndexes() {
        var call = read("""
                {"programIdIndex":7,"accounts":[3,0],"data":"2","stackHeight":3,"new":[1]}""");
        assertThat(call.programIndex).isEqualTo(7);
        assertThat(call.accountIndexes).containsExactly(3, 0);
        assertThat(call.accounts).isNull();
        assertThat(call.data()).containsExactly(1);
        assertThat(call.height).isEqualTo(3);
    }

    @Test
    void isReadByKeys() {
        var call = read("""
                {"programId":"program","accounts":["a","b"],"stackHeight":null}""");
        assertThat(call.program).isEqualTo("program");
        assertThat(call.accounts).containsExactly("a", "b");
        assertThat(call.data()).isEmpty();
        assertThat(call.height).isZero();
    }

    @Test
    void mayNameManyAccounts() {
        int[] many = IntStream.range(0, 100).toArray();
        var call = read(IntStream.of(many).mapToObj(Integer::toString).collect(joining(",", "{\"accounts\":[", "]}")));
        assertThat(call.accountIndexes).containsExactly(many);
    }

    @Test
    void isNeverNothing() {
        assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> read("null"));
    }

    private static RawInstruction read(String json) {
        try (JsonParser parser = Recorded.MAPPER.createParser(json)) {
            parser.nextToken();
            return InstructionReader.read(parser);
        }
    }
}
