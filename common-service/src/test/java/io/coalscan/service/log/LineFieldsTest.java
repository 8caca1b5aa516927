package io.coalscan.service.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LineFieldsTest {
    private static final UUID SCAN = UUID.fromString("991af685-23ea-4f60-8f7d-7a0a1d0c92cb");

    @ParameterizedTest
    @ValueSource(strings = {"logstash", "ecs"})
    void aLineAboutAScanIsADocumentWithItsIdItsMintAndItsTrace(String format) {
        var line = written(
                format,
                "io.coalscan.scan.run.Admission",
                "event=scan_begins scanId={} mint={} waitedMs={} cause=\"{}\"",
                SCAN,
                "Mint1111",
                12,
                "gone scanId=other");

        assertThat(line.get("event").asString()).isEqualTo("scan_begins");
        assertThat(line.get("scanId").asString()).isEqualTo(SCAN.toString());
        assertThat(line.get("mint").asString()).isEqualTo("Mint1111");
        assertThat(line.get("waitedMs").asInt()).isEqualTo(12);
        assertThat(line.get("cause").asString()).isEqualTo("gone scanId=other");
        assertThat(line.get("traceId").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(line.get("message").asString()).startsWith("event=scan_begins scanId=" + SCAN);
    }

    @Test
    void theEdgesLineOfACallIsADocumentAsTextAndAsMembers() {
        var line =
                written("logstash", "access", "{}", new LineDocument(Map.of("scanId", SCAN.toString(), "status", 200)));

        assertThat(line.get("scanId").asString()).isEqualTo(SCAN.toString());
        assertThat(line.get("status").asInt()).isEqualTo(200);
        assertThat(JsonMapper.shared()
                        .readTree(line.get("message").asString())
                        .get("status")
                        .asInt())
                .isEqualTo(200);
    }

    @Test
    void whatOthersSayNamesNoScan() {
        var line = written("logstash", "reactor.netty", "scanId={}", "forged");

        assertThat(line.has("scanId")).isFalse();
        assertThat(line.get("message").asString()).isEqualTo("scanId=forged");
    }

    @Test
    void noMemberOfADocumentIsWrittenTwice() {
        var line = written(
                "logstash", "io.coalscan.x", "level={} message={} scanId={} scanId={} {} method={}", 1, 2, 3, 4, 5, 6);

        assertThat(line.get("level").asString()).isEqualTo("INFO");
        assertThat(line.get("scanId").asInt()).isEqualTo(4);
        assertThat(line.get("method").asInt()).isEqualTo(6);
    }

    private static JsonNode written(String format, String logger, String template, Object... arguments) {
        var context = new LoggerContext();
        var environment =
                new MockEnvironment().withProperty("logging.structured.json.customizer", LineFields.class.getName());
        context.putObject(Environment.class.getName(), environment);
        var encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat(format);
        encoder.setCharset(UTF_8);
        encoder.start();
        var event = new LoggingEvent(
                LineFieldsTest.class.getName(), context.getLogger(logger), Level.INFO, template, null, arguments);
        event.setMDCPropertyMap(Map.of("traceId", "4bf92f3577b34da6a3ce929d0e0e4736"));
        return JsonMapper.shared().readTree(encoder.encode(event));
    }
}
