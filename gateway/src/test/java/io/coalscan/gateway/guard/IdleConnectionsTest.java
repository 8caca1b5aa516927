package io.coalscan.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.Edge;
import io.coalscan.service.testing.RawHttp;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand callers that say nothing, from a process of their own: one process may not hold both ends. */
@Timeout(180)
class IdleConnectionsTest {
    private static final int CALLERS = 10_000;
    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void tenThousandSilentConnectionsKeepNobodyOutCostLittleAndAreClosed() throws Exception {
        try (var edge = Edge.echo("--coalscan.gateway.guard.head=20s")) {
            assertThat(score(edge)).isEqualTo(200);
            long before = usedHeap();
            var callers = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            IdleCallers.class.getName(),
                            Integer.toString(edge.port()),
                            Integer.toString(CALLERS))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                assertThat(callers.inputReader().readLine()).isEqualTo(IdleCallers.OPEN);
                assertThat(score(edge)).isEqualTo(200);
                assertThat(usedHeap() - before).isLessThan(150 * MEGABYTE);
                assertThat(callers.waitFor(120, TimeUnit.SECONDS)).isTrue();
                assertThat(callers.exitValue()).isZero();
                assertThat(score(edge)).isEqualTo(200);
            } finally {
                callers.destroyForcibly();
            }
        }
    }

    private static int score(Edge edge) {
        try (var raw = RawHttp.to(edge.port())) {
            return raw.send("GET /api/v1/score/x HTTP/1.1\r\nHost: a\r\n\r\n")
                    .answer()
                    .orElseThrow()
                    .status();
        }
    }

    private static long usedHeap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
