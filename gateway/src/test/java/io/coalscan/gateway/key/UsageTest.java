package io.coalscan.gateway.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsageTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-12-01T00:00:00Z");

    private final FakeKeyStore store = new FakeKeyStore();
    private Instant now = MIDNIGHT.minusSeconds(1);
    private final Usage usage = new Usage(store, () -> now);

    @Test
    void requestsAreSummedByKeyAndDay() {
        usage.count("a");
        usage.count("a");
        usage.count("b");
        usage.flush().block();
        usage.count("a");
        now = MIDNIGHT;
        usage.count("a");
        usage.flush().block();
        assertThat(store.written.values())
                .containsExactlyInAnyOrder(
                        new Used(
                                slot("a", "2026-11-30"),
                                3,
                                MIDNIGHT.minusSeconds(1).toEpochMilli()),
                        new Used(slot("a", "2026-12-01"), 1, MIDNIGHT.toEpochMilli()),
                        new Used(
                                slot("b", "2026-11-30"),
                                1,
                                MIDNIGHT.minusSeconds(1).toEpochMilli()));
    }

    @Test
    void nothingIsWrittenWhenNothingWasUsed() {
        usage.flush().block();
        assertThat(store.batches).isEmpty();
    }

    @Test
    void aFlushThatFailsIsMadeUpForByTheNext() {
        store.failure = new IllegalStateException("away");
        usage.count("a");
        assertThatThrownBy(() -> usage.flush().block()).hasMessage("away");
        usage.count("a");
        store.failure = null;
        usage.flush().block();
        assertThat(store.written.get(slot("a", "2026-11-30")).requests()).isEqualTo(2);
    }

    @Test
    void manyKeysAreWrittenInBoundedBatchesAndAllAtTheEnd() {
        IntStream.range(0, 1_200).forEach(i -> usage.count("key-" + i));
        usage.close();
        assertThat(store.batches).containsExactly(500, 500, 200);
        assertThat(store.written).hasSize(1_200);
    }

    @Test
    void nothingIsLostBetweenCountingAndWriting() throws InterruptedException {
        var counting = IntStream.range(0, 4)
                .mapToObj(_ -> Thread.ofPlatform()
                        .start(() -> IntStream.range(0, 20_000).forEach(i -> usage.count("a"))))
                .toList();
        while (counting.stream().anyMatch(Thread::isAlive)) {
            usage.flush().block();
        }
        for (var each : counting) {
            each.join();
        }
        usage.flush().block();
        assertThat(store.written.get(slot("a", "2026-11-30")).requests()).isEqualTo(80_000);
    }

    private static Used.Slot slot(String key, String day) {
        return new Used.Slot(key, LocalDate.parse(day));
    }
}
