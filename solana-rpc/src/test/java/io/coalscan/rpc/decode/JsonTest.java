package io.coalscan.rpc.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

class JsonTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999999999999", "9223372036854775808", "18446744073709551615"})
    void anAmountIsAnythingOfSixtyFourBits(String digits) {
        assertThat(amount(digits)).isEqualTo(new BigInteger(digits));
        assertThat(amount("\"" + digits + "\"")).isEqualTo(new BigInteger(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18446744073709551616",
                "\"18446744073709551616\"",
                "-1",
                "\"-1\"",
                "\"\"",
                "\"1:\"",
                "\"1/\"",
                "1.5",
                "\"000000000000000000001\"",
                "null",
                "[]"
            })
    void anAmountIsNothingElse(String json) {
        assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> amount(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65535"})
    void anIndexIsOfSixteenBits(String json) {
        assertThat(read(json, Json::index)).isEqualTo(Integer.parseInt(json));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "\"1\"", "1.0"})
    void anIndexIsNothingElse(String json) {
        assertThatExceptionOfType(UndecodableTransactionException.class).isThrownBy(() -> read(json, Json::index));
    }

    @Test
    void aValueOfAnotherKindIsRefusedAndNotReadOn() {
        for (Consumer<JsonParser> reader : List.<Consumer<JsonParser>>of(
                parser -> Json.object(parser, name -> {}), parser -> Json.array(parser, () -> {}), Json::text)) {
            assertThatExceptionOfType(UndecodableTransactionException.class)
                    .isThrownBy(() -> read("5", parser -> {
                        reader.accept(parser);
                        return 5;
                    }))
                    .withMessageStartingWith("expected ");
        }
    }

    private static BigInteger amount(String json) {
        return read(json, Json::amount);
    }

    private static <T> T read(String json, Function<JsonParser, T> reader) {
        try (JsonParser parser = Recorded.MAPPER.createParser(json)) {
            parser.nextToken();
            return reader.apply(parser);
        }
    }
}
