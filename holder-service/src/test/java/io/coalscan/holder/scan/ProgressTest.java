package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.coalscan.holder.testing.FakeSender;
import io.coalscan.holder.testing.HandClock;
import io.coalscan.model.event.ScanProgressed;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final HandClock clock = new HandClock();
    private final FakeSender sender = new FakeSender();
    private final Progress progress = new Progress(sender, new Story().request().head(), clock);

    @Test
    void tellsAtMostFourTimesASecondAndLosesNoFact() {
        progress.tell(1, facts("symbol", "COAL")).block();
        progress.tell(2, facts("holderCount", 80)).block();
        clock.advance(Duration.ofMillis(250));
        progress.tell(3, facts("marketCap", 5.0)).block();

        List<ScanProgressed> told = sender.all(ScanProgressed.class);
        assertThat(told).extracting(ScanProgressed::done).containsExactly(1, 3);
        assertThat(told.getLast().facts()).containsOnly(entry("holderCount", 80), entry("marketCap", 5.0));
        assertThat(told.getFirst().head().eventId())
                .isNotEqualTo(told.getLast().head().eventId());
    }

    @Test
    void leavesOutWhatIsUnknown() {
        progress.tell(1, facts("symbol", null)).block();

        assertThat(sender.only(ScanProgressed.class).facts()).isEmpty();
    }

    @Test
    void aBrokerThatIsAwayDisturbsNoScan() {
        sender.failing = ScanProgressed.class;

        assertThat(progress.tell(1, Map.of()).blockOptional()).isEmpty();
    }

    private static Map<String, @Nullable Object> facts(String name, @Nullable Object value) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(name, value);
        return facts;
    }
}
