package io.coalscan.service.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.service.event.ProgressReports.Done;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

class ProgressReportsTest {
    private final List<ScanEvent> sent = new ArrayList<>();
    private final AtomicInteger moved = new AtomicInteger();
    private final ProgressReports reports =
            new ProgressReports(event -> Mono.fromRunnable(() -> sent.add(event)), ScanPart.LEDGER);
    private VirtualTimeScheduler time;

    @BeforeEach
    void stopTheClock() {
        time = VirtualTimeScheduler.getOrSet();
    }

    @AfterEach
    void letItGo() {
        VirtualTimeScheduler.reset();
    }

    @Test
    void aScanAloneIsToldOfFourTimesASecond() {
        begin(this::next);
        time.advanceTimeBy(Duration.ofSeconds(3));

        assertThat(sent).hasSize(12);
    }

    @Test
    void allScansOfAnInstanceShareEightReportsASecond() {
        for (int i = 0; i < 12; i++) {
            begin(this::next);
        }
        time.advanceTimeBy(Duration.ofSeconds(6));

        assertThat(sent).hasSize(6 * 8);
    }

    @Test
    void threeScansAreNotToldOfMoreThanEightTimesASecond() {
        for (int i = 0; i < 3; i++) {
            begin(this::next);
        }
        time.advanceTimeBy(Duration.ofSeconds(4));

        assertThat(sent).hasSizeLessThanOrEqualTo(4 * 8);
    }

    @Test
    void whatStandsStillIsToldOnceAndWhatEndedNoMore() {
        var scan = begin(() -> new Done(1, 9));
        time.advanceTimeBy(Duration.ofSeconds(2));
        assertThat(sent).hasSize(1);

        scan.dispose();
        var other = begin(this::next);
        time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(sent).hasSize(5);
        other.dispose();
        time.advanceTimeBy(Duration.ofSeconds(1));
        assertThat(sent).hasSize(5);
    }

    private Done next() {
        return new Done(moved.incrementAndGet(), 1_000);
    }

    private Disposable begin(Supplier<Done> done) {
        var scan = UUID.randomUUID();
        var head = new EventHead(
                EventIds.of(scan, ScanRequested.class), scan, EventHead.SOLANA, "mint", 0, ScanTimes.from(0), null);
        return reports.during(head, done, Mono.never()).subscribe();
    }
}
