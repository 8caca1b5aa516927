package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.coalscan.local.eyes.TraceReceiver;
import io.coalscan.local.eyes.TraceReceiver.Told;
import io.coalscan.local.service.FleetService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Hooks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(300)
class LocalFleetTest {
    @TempDir
    private static Path data;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static Fleet fleet;

    private static final Map<String, String> TRACING = new HashMap<>();
    private static TraceReceiver traces;

    @BeforeAll
    static void start() throws Exception {
        traces = TraceReceiver.start();
        TRACING.put("coalscan.tracing.enabled", "true");
        TRACING.put("coalscan.tracing.endpoint", traces.url());
        TRACING.put("management.opentelemetry.tracing.export.schedule-delay", "100ms");
        TRACING.forEach(System::setProperty);
        fleet = Fleet.start(options());
    }

    @AfterAll
    static void stop() {
        fleet.close();
        TRACING.keySet().forEach(System::clearProperty);
        // of the whole JVM, which runs other tests
        Hooks.disableAutomaticContextPropagation();
        traces.close();
        HTTP.close();
    }

    private static FleetOptions options() {
        return new FleetOptions(0, data, null, null, 150.0, Set.of());
    }

    @Test
    void scoresAnInsidersTokenHighAndAHealthyOneLow() throws Exception {
        var insiders = scan(mintOf("slow-rug"));
        var healthy = scan(mintOf("healthy-old"));

        assertThat(insiders.path("coalScore").asInt()).isGreaterThan(60);
        assertThat(insiders.path("bundles")).isNotEmpty();
        assertThat(healthy.path("coalScore").asInt()).isLessThan(38);
        assertThat(healthy.path("bundles")).isEmpty();
        for (var result : new JsonNode[] {insiders, healthy}) {
            assertThat(result.path("coverage").path("transactions").path("read").asInt())
                    .isEqualTo(result.path("coverage")
                            .path("transactions")
                            .path("wanted")
                            .asInt());
        }
    }

    @Test
    void aScanIsOneTraceFromTheEdgeToTheNodesAndItsLogLinesNameIt() throws Exception {
        var logged = new ConcurrentHashMap<String, String>();
        var lines = linesOf("io.coalscan.scan.run.Announcements", logged);
        var mint = mintOf("fresh-bundle");
        var scanId = scan(mint).path("scanId").asString();
        lines.stop();

        var trace = traceOf(scanId);
        assertThat(trace.stream().map(Told::service))
                .contains(
                        "gateway", "scan-service", "holder-service", "pnl-service", "wallet-service", "bundle-service");
        assertThat(trace.stream().filter(it -> it.parent().isEmpty()))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it.service()).isEqualTo("gateway"));
        var ids = trace.stream().collect(Collectors.toMap(Told::id, it -> it));
        assertThat(trace.stream().filter(it -> it.attributes().containsKey("node")))
                .isNotEmpty()
                .allSatisfy(call -> {
                    assertThat(call.attributes().get("method")).isEqualTo(call.name());
                    assertThat(ids.get(call.parent()).attributes()).containsEntry("mint", mint);
                });
        var node = fleet.settings().get("coalscan.rpc.urls");
        assertThat(trace).noneMatch(it -> it.attributes().values().stream().anyMatch(value -> value.contains(node)));
        assertThat(logged).containsEntry(scanId, trace.getFirst().trace());
    }

    /** What became of the scan's trace when all services and a node are in it, or after long enough. */
    private static List<Told> traceOf(String scanId) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            var all = traces.spans();
            var id = all.stream()
                    .filter(it -> scanId.equals(it.attributes().get("scanId")))
                    .map(Told::trace)
                    .findFirst();
            var trace = all.stream()
                    .filter(it -> id.equals(Optional.of(it.trace())))
                    .toList();
            boolean complete = trace.stream().map(Told::service).distinct().count() == FleetService.values().length
                    && trace.stream().anyMatch(it -> it.parent().isEmpty());
            if (complete || System.nanoTime() > end) {
                return trace;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** Trace ids by scan id, as lines are written. */
    private static AppenderBase<ILoggingEvent> linesOf(String logger, Map<String, String> traceIds) {
        var appender = new AppenderBase<ILoggingEvent>() {
            @Override
            protected void append(ILoggingEvent line) {
                traceIds.put(
                        String.valueOf(line.getArgumentArray()[0]),
                        line.getMDCPropertyMap().getOrDefault("traceId", "none"));
            }
        };
        appender.start();
        ((Logger) LoggerFactory.getLogger(logger)).addAppender(appender);
        return appender;
    }

    @Test
    void saysWhatIsWrongWithAnAddress() throws Exception {
        assertThat(post("nonsense").path("error").path("code").asString()).isEqualTo("INVALID_ADDRESS");
        assertThat(post("So11111111111111111111111111111111111111113")
                        .path("error")
                        .path("code")
                        .asString())
                .isEqualTo("TOKEN_NOT_FOUND");
    }

    @Test
    void showsMetricsToOperatorsAndNotToCallers() throws Exception {
        for (var service : fleet.services()) {
            assertThat(get(service.managementPort(), "/actuator/prometheus")).contains("jvm_memory_used_bytes");
        }
        assertThat(get(fleet.port(), "/actuator/prometheus")).contains("NOT_FOUND");
    }

    @Test
    void twoFleetsDoNotShareADirectory() {
        assertThatThrownBy(() -> Fleet.start(options())).isInstanceOf(DataDirectory.InUse.class);
    }

    private static String mintOf(String story) {
        return fleet.tokens().stream()
                .filter(it -> it.name().equals(story))
                .findFirst()
                .orElseThrow()
                .mint();
    }

    private static JsonNode scan(String mint) throws Exception {
        var answer = post(mint);
        assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
        return answer.path("data");
    }

    private static JsonNode post(String address) throws Exception {
        var body = JsonMapper.shared().writeValueAsString(Map.of("contractAddress", address));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + fleet.port() + "/api/v1/scan"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return JsonMapper.shared()
                .readTree(HTTP.send(request, BodyHandlers.ofByteArray()).body());
    }

    private static String get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }
}
