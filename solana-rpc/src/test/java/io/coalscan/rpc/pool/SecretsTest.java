package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.FakeLiveNode;
import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeSettings.Role;
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
import java.util.Map;
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

    @Test
    void leakFromSubscriptionsNeither() {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8);
                FakeNode node = FakeNode.start();
                FakeLiveNode live = FakeLiveNode.start()) {
            System.setOut(capture);
            NodeSettings nobody = NodeSettings.of(node.url()).withWs(FakeLiveNode.deadUrl());
            NodeSettings garbled =
                    new NodeSettings(node.url(), "garbled", Role.PRIMARY, NodeLimits.LEARNED, Map.of(), live.url());
            RpcSettings settings =
                    new RpcSettings(List.of(nobody, garbled), HASTY, Duration.ofSeconds(5), 1, Duration.ZERO, true);
            try (RpcPool pool = RpcPool.open(settings, Pools.DECODER, registry)) {
                Pools.until(() -> live.listeners("slotSubscribe") == 1);
                live.say("not json " + FakeNode.SECRET);
                Pools.until(
                        () -> registry.find("coalscan.rpc.live.ends").counters().size() >= 2);
                assertThat(settings.toString() + pool.view()).doesNotContain(FakeNode.SECRET, "127.0.0.1");
            }
        } finally {
            System.setOut(out);
        }
        StringBuilder meters = new StringBuilder();
        registry.forEachMeter(meter -> meters.append(meter.getId()).append('\n'));
        assertThat(meters.toString()).contains("unreachable", "unreadable", "garbled");
        assertThat(meters.toString() + printed.toString(StandardCharsets.UTF_8))
                .doesNotContain(FakeNode.SECRET, "api-key", "127.0.0.1");
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
