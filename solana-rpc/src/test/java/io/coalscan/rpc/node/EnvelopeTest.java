package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

class EnvelopeTest {

    @Test
    void findsResultsThatStandBeforeTheirIds() {
        byte[] body = bytes("[{\"result\":{\"a\":[1,{\"id\":9}]},\"id\":2}, {\"id\":1,\"result\":\"x\"}]");
        Envelope envelope = Envelope.read(body);
        assertThat(envelope.members()).extracting(Envelope.Member::id).containsExactly(2L, 1L);
        try (JsonParser second = Envelope.at(body, envelope.members().get(1).result())) {
            assertThat(second.getString()).isEqualTo("x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "\"a\\\"b\\u0041\"", "true", "{\"b\":{}}", "[[],[1]]", "-0.5e3"})
    void delimitsAnyValue(String value) {
        byte[] body = bytes("{\"jsonrpc\":\"2.0\",\"result\":" + value + ",\"id\":1}");
        Envelope.Span span = Envelope.read(body).members().getFirst().result();
        assertThat(new String(body, span.from(), span.to() - span.from(), StandardCharsets.UTF_8))
                .isEqualTo(value);
    }

    @Test
    void takesAnErrorForAnErrorWhateverElseIsThere() {
        Envelope.Member member = Envelope.read(
                        bytes("{\"error\":{\"data\":{\"code\":1},\"code\":-32005,\"message\":\"m\"},\"id\":1}"))
                .members()
                .getFirst();
        assertThat(member.error()).isEqualTo(-32005);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"denied\"}", "{\"error\":{\"code\":\"x\"}}"})
    void takesAnErrorWithoutCodeForOneToo(String body) {
        assertThat(Envelope.read(bytes(body)).members().getFirst().error()).isZero();
    }

    @Test
    void ignoresAnErrorThatIsNull() {
        Envelope.Member member = Envelope.read(bytes("{\"error\":null,\"result\":1,\"id\":1}"))
                .members()
                .getFirst();
        assertThat(member.error()).isNull();
        assertThat(member.result()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[", "[{}", "[{},", "{\"id\":1}{}", "[1]", "x", "{\"result\":[1,2"})
    void refusesWhatIsNotOneWholeAnswer(String body) {
        assertThatThrownBy(() -> Envelope.read(bytes(body))).isInstanceOf(RuntimeException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
