package io.coalscan.service.kafka;

import static io.coalscan.service.kafka.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.BundlesFound;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class LongWorkTest {

    @Test
    void theLockOfARecordInWorkIsRenewedAndTheRecordAcceptedOnce() throws Throwable {
        var p = TestInstance.PROPERTIES;
        var renewing = new EventsProperties(
                p.partitions(),
                p.replicationFactor(),
                p.retention(),
                p.deadRetention(),
                64,
                p.retryDelay(),
                p.lock(),
                Duration.ofMillis(50),
                p.stopGrace());
        var gate = Sinks.<Void>empty();
        var slow = UUID.randomUUID();
        var handler = new TestHandler<BundlesFound>(
                BundlesFound.class, 1, event -> event.head().scanId().equals(slow) ? gate.asMono() : Mono.empty());
        handler.expect(slow);
        var next = handler.expect();
        try (var instance = TestInstance.of("renewing", handler, renewing)) {
            send(instance, slow);
            send(instance, next);
            eventually(() -> assertThat(instance.count("renewed")).isGreaterThan(3));
            assertThat(handler.seen).containsExactly(slow);

            gate.tryEmitEmpty();

            eventually(() -> assertThat(handler.seen).containsExactly(slow, next));
            eventually(() -> assertThat(instance.count("accepted")).isEqualTo(2));
        }
        var again = new TestHandler<BundlesFound>(BundlesFound.class, 1, _ -> Mono.empty());
        again.expect(slow);
        again.expect(next);
        var last = again.expect();
        try (var instance = TestInstance.of("renewing", again)) {
            send(instance, last);
            eventually(() -> assertThat(again.seen).isEqualTo(List.of(last)));
        }
    }

    private static void send(TestInstance instance, UUID scan) {
        instance.sender()
                .send(new BundlesFound(TestInstance.head(BundlesFound.class, scan), UUID.randomUUID(), List.of()))
                .block();
    }
}
