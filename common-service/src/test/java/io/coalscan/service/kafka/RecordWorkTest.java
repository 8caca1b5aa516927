package io.coalscan.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.ScanRequested;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.service.event.OutageReading;
import io.coalscan.service.kafka.RecordWork.Outcome;
import io.coalscan.service.trace.Spans;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

@Timeout(30)
class RecordWorkTest {
    private static final OutageReading OUTAGES = R2dbcNonTransientResourceException.class::isInstance;
    private static final long ACCEPTED = 1_000_000;

    private final AtomicLong now = new AtomicLong(ACCEPTED);
    private final List<ScanTimes> tries = new ArrayList<>();

    @Test
    void whatFailsBecauseTheDatabaseIsAwayIsTriedAgainWithAllItsTimeUntilItIsBack() {
        var outcome = work(() -> {
            now.addAndGet(10_000);
            return tries.size() < 3 ? new R2dbcNonTransientResourceException("away") : null;
        });

        assertThat(outcome).isEqualTo(new Outcome.Done());
        assertThat(tries)
                .extracting(ScanTimes::partBy)
                .containsExactly(ACCEPTED + 20_000, ACCEPTED + 30_000, ACCEPTED + 40_000);
    }

    @Test
    void anOutageIsWaitedForOnlyAsLongAsTheScanLasts() {
        now.set(ScanTimes.from(ACCEPTED).dropAfter() - 100);

        var outcome = work(() -> {
            now.addAndGet(50);
            return new R2dbcNonTransientResourceException("away");
        });

        assertThat(outcome).isEqualTo(new Outcome.Expired());
    }

    @Test
    void anyOtherFailureIsTheRecordsOwnAndCountsAtOnce() {
        var own = new IllegalStateException("of this record");

        assertThat(work(() -> own)).isEqualTo(new Outcome.Failed(own));
        assertThat(tries).hasSize(1);
    }

    private interface Failing {
        Throwable next();
    }

    /** @param failing null from it means that the work is done */
    private Outcome work(Failing failing) {
        var handler = new TestHandler<ScanRequested>(ScanRequested.class, 1, event -> {
            tries.add(event.head().times());
            var failure = failing.next();
            return failure == null ? Mono.empty() : Mono.error(failure);
        });
        var scan = handler.expect();
        InstantSource clock = () -> Instant.ofEpochMilli(now.get());
        return new RecordWork<>(handler, clock, Spans.NONE, OUTAGES, Duration.ofMillis(1))
                .start(record(scan))
                .join();
    }

    private static ConsumerRecord<String, byte[]> record(UUID scan) {
        var head = TestInstance.head(ScanRequested.class, scan, ScanTimes.from(ACCEPTED));
        var value = EventJson.write(new ScanRequested(head, 50, 500));
        return new ConsumerRecord<>("topic", 0, 0, scan.toString(), value);
    }
}
