package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.Use;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

class ReportTest {

    @Test
    void isReadAsItWasWritten() {
        Report report = new Report(Map.of(
                "a", Map.of("getSlot", new Use(1, 2, 3), "*", new Use(4, 5, 6)), "b", Map.of("*", new Use(0, 0, 0))));
        assertThat(Report.read(report.text())).isEqualTo(report);
        assertThat(report.ofNode("a")).hasSize(2);
        assertThat(report.ofNode("nobody")).isEmpty();
    }

    @Test
    void isReadAsFarAsItMakesSense() {
        assertThat(Report.read("a getSlot 1 2 3\nb getSlot x 2 3\n\nc getSlot 1 2\na * 4 5 99999999999\n")
                        .byNode())
                .isEqualTo(Map.of("a", Map.of("getSlot", new Use(1, 2, 3))));
    }

    @Test
    void namesANodeByNothingButAHash() {
        Scheduler timer = Schedulers.newSingle("test", true);
        NodeSettings settings = NodeSettings.of("http://127.0.0.1:1/?api-key=s3cret");
        try (Node node = Node.open("n", settings, Pools.POLICY, new SimpleMeterRegistry(), timer)) {
            String id = Report.id(node);
            assertThat(id).matches("[0-9a-f]{24}");
            assertThat(Report.of(List.of(node)).ofNode(id)).containsKey("*");
        } finally {
            timer.dispose();
        }
    }
}
