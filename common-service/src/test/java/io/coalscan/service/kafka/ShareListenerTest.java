package io.coalscan.service.kafka;

import static io.coalscan.service.kafka.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.ScanCompleted;
import io.coalscan.model.event.ScanRequested;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class ShareListenerTest {

    @Test
    void oneSlowRecordHoldsUpNobody() throws Throwable {
        var gate = Sinks.<Void>empty();
        var slow = UUID.randomUUID();
        var handler = new TestHandler<ScanRequested>(
                ScanRequested.class, 4, event -> event.head().scanId().equals(slow) ? gate.asMono() : Mono.empty());
        handler.expect(slow);
        try (var instance = TestInstance.of("slow", handler)) {
            send(instance, slow);
            eventually(() -> assertThat(handler.seen).contains(slow));

            var others = IntStream.range(0, 60).mapToObj(_ -> handler.expect()).toList();
            send(instance, others.toArray(UUID[]::new));

            eventually(() -> assertThat(handler.seen).containsAll(others));
            assertThat(gate.currentSubscriberCount()).isOne();
            gate.tryEmitEmpty();
        }
    }

    @Test
    void instancesOfOneServiceShareTheWork() throws Throwable {
        var gate = Sinks.<Void>empty();
        var first = new TestHandler<ScanCompleted>(ScanCompleted.class, 2, _ -> gate.asMono());
        var second = new TestHandler<ScanCompleted>(ScanCompleted.class, 2, _ -> gate.asMono());
        var scans = IntStream.range(0, 4).mapToObj(_ -> first.expect()).toList();
        scans.forEach(second::expect);
        try (var one = TestInstance.of("shared", first);
                var two = TestInstance.of("shared", second)) {
            completed(one, scans);

            eventually(() -> assertThat(first.seen.size() + second.seen.size()).isEqualTo(4));
            assertThat(first.seen).hasSize(2);
            assertThat(second.seen).hasSize(2).doesNotContainAnyElementsOf(first.seen);
            gate.tryEmitEmpty();
            eventually(() ->
                    assertThat(one.count("accepted") + two.count("accepted")).isGreaterThanOrEqualTo(4));
        }
    }

    @Test
    void aServiceThatStopsGivesItsWorkToAnother() throws Throwable {
        var stuck = new TestHandler<ScanCompleted>(ScanCompleted.class, 1, _ -> Mono.never());
        var scan = stuck.expect();
        var p = TestInstance.PROPERTIES;
        var impatient = new EventsProperties(
                p.partitions(),
                p.replicationFactor(),
                p.retention(),
                p.deadRetention(),
                64,
                p.retryDelay(),
                p.lock(),
                p.renewEvery(),
                java.time.Duration.ofMillis(10));
        try (var stopping = TestInstance.of("stopping", stuck, impatient)) {
            completed(stopping, Set.of(scan));
            eventually(() -> assertThat(stuck.seen).contains(scan));
        }
        var next = new TestHandler<ScanCompleted>(ScanCompleted.class, 1, _ -> Mono.empty());
        next.expect(scan);
        try (var _ = TestInstance.of("stopping", next)) {
            eventually(() -> assertThat(next.seen).contains(scan));
        }
    }

    private static void send(TestInstance instance, UUID... scans) {
        Flux.fromArray(scans)
                .concatMap(it ->
                        instance.sender().send(new ScanRequested(TestInstance.head(ScanRequested.class, it), 50, 500)))
                .blockLast();
    }

    private static void completed(TestInstance instance, Collection<UUID> scans) {
        Flux.fromIterable(scans)
                .concatMap(it -> instance.sender()
                        .send(new ScanCompleted(TestInstance.head(ScanCompleted.class, it), 1, 50, null, false)))
                .blockLast();
    }
}
