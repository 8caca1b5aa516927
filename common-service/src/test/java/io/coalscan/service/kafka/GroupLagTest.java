package io.coalscan.service.kafka;

import static io.coalscan.service.kafka.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.BundlesFound;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

class GroupLagTest {
    private static final ShareGroup GROUP = ShareGroup.of("lagging", BundlesFound.class);

    private final SimpleMeterRegistry seen = new SimpleMeterRegistry();

    @Test
    void recordsThatWaitAreToldWhoeverIsAtWorkAndNoneWhenTheirWorkIsDone() throws Throwable {
        var gate = Sinks.<Void>empty();
        var begun = new AtomicInteger();
        var handler = new TestHandler<BundlesFound>(
                BundlesFound.class, 1, _ -> begun.getAndIncrement() == 0 ? Mono.empty() : gate.asMono());
        try (var instance = TestInstance.of("lagging", handler);
                var lag = new GroupLag(TestInstance.connection(), List.of(GROUP), seen)) {
            eventually(() -> assertThat(looked(lag))
                    .as("of a group that has worked nothing off")
                    .isNaN());
            send(instance, handler.expect());
            eventually(() -> assertThat(looked(lag)).isZero());

            IntStream.range(0, 3).forEach(_ -> send(instance, handler.expect()));
            eventually(() -> assertThat(looked(lag)).isGreaterThanOrEqualTo(3));

            gate.tryEmitEmpty();
            eventually(() -> assertThat(looked(lag)).isZero());
            assertThat(instance.metrics.get("coalscan.event.age").timer().count())
                    .isGreaterThanOrEqualTo(3);
            assertThat(instance.metrics.get("coalscan.event.age").timer().max(TimeUnit.SECONDS))
                    .isPositive();
            assertThat(instance.count("dead")).isZero();

            lag.unknown();
            assertThat(told()).isNaN();
        }
    }

    private static void send(TestInstance instance, UUID scan) {
        instance.sender()
                .send(new BundlesFound(TestInstance.head(BundlesFound.class, scan), UUID.randomUUID(), List.of()))
                .block();
    }

    private double looked(GroupLag lag) {
        lag.look();
        return told();
    }

    private double told() {
        return seen.get("coalscan.event.lag").gauge().value();
    }
}
