package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.pool.FakeNode.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** URLs carry keys, and so may what a node says in an error. */
class SecretsTest {
    private static final NodePolicy HASTY =
            new NodePolicy(Duration.ofMillis(150), 50, 1 << 20, 8, 1_000, Duration.ofMillis(1), Duration.ofMinutes(10));

    @Test
    void leakIntoNeitherExceptionsNorMetricsNorOutput() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        StringWriter thrown = new StringWriter();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            System.setErr(capture);
            fail(registry, Reply.status(500), thrown);
            fail(registry, Reply.status(401), thrown);
            fail(registry, Reply.status(429), thrown);
            fail(registry, Reply.ok("not json " + FakeNode.SECRET), thrown);
            fail(registry, Reply.ok(Answer.error(-32602).json("1")), thrown);
            fail(registry, Reply.ok(Answer.error(-32603).json("1")), thrown);
            fail(registry, Reply.ok("{}").after(Duration.ofMinutes(1)), thrown);
            fail(registry, Reply.ok("{").cutShortOf(100), thrown);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        StringBuilder meters = new StringBuilder();
        registry.forEachMeter(meter -> meters.append(meter.getId()).append('\n'));
        assertThat(thrown.toString()).contains("ReadException");
        assertThat(meters.toString()).contains("coalscan.rpc.calls", "node-1");
        for (String text : List.of(thrown.toString(), meters.toString(), printed.toString(StandardCharsets.UTF_8))) {
            assertThat(text).doesNotContain(FakeNode.SECRET, "api-key", "127.0.0.1");
        }
        assertThat(Pools.settings(List.of("http://127.0.0.1:1/" + FakeNode.SECRET), HASTY)
                        .toString())
                .doesNotContain(FakeNode.SECRET, "127.0.0.1");
    }

    private static void fail(SimpleMeterRegistry registry, Reply reply, StringWriter thrown) {
        try (FakeNode node = FakeNode.start().behaves(_ -> reply);
                RpcPool pool = Pools.of(List.of(FakeNode.deadUrl(), node.url()), HASTY, registry)) {
            pool.slot(Pools.scope().atLeast(1)).timeout(Duration.ofSeconds(3)).block(Pools.PATIENCE);
        } catch (RuntimeException failure) {
            failure.printStackTrace(new PrintWriter(thrown, true));
        }
    }
}
