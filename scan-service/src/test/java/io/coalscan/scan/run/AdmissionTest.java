package io.coalscan.scan.run;

import static io.coalscan.scan.ScanService.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.ScanRequested;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** A scan is stored by one instance and taken out of the queue by another, whose request for it takes its time. */
class AdmissionTest extends TwoInstancesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Sinks.Empty<Void> gate;
    private Scan scan;
    private CompletableFuture<Scan> entered;

    @BeforeEach
    void takenByTheOther() {
        scan = Scan.begin(newMint(), service.clock.millis(), 100, 500, null);
        gate = Sinks.empty();
        service.events.waitFor(gate.asMono());
        assertThat(service.bean(ScanStore.class).start(scan).block(PATIENCE)).isTrue();
        other.bean(Admission.class).tryToAdmit().subscribe();
        await(this::place, place -> place == ScanQueue.Place.BEGINS);
        entered = service.bean(Admission.class).enter(scan).toFuture();
    }

    @AfterEach
    void open() {
        gate.tryEmitEmpty();
        service.events.goAway(false);
        service.events.waitFor(Mono.empty());
    }

    private ScanQueue.Place place() {
        return service.bean(ScanQueue.class).placeOf(scan.id()).block(PATIENCE);
    }

    /** Over several looks at the scan. */
    private void staysOpen() {
        assertThatThrownBy(() -> entered.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void itsCallerIsToldThatItHasBegun() {
        staysOpen();
        gate.tryEmitEmpty();

        assertThat(entered).succeedsWithin(PATIENCE);
        assertThat(service.events.sent(ScanRequested.class))
                .extracting(sent -> sent.head().scanId())
                .contains(scan.id());
    }

    @Test
    void itsCallerIsToldThatItCouldNotBeRequested() {
        service.events.goAway(true);
        staysOpen();
        gate.tryEmitEmpty();

        assertThatThrownBy(() -> Mono.fromFuture(entered).block(PATIENCE))
                .isInstanceOfSatisfying(
                        CoalScanException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE));
    }
}
