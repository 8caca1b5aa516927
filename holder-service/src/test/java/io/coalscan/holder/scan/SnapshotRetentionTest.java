package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.testing.HandClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SnapshotRetentionTest {

    @Test
    void forgetsAScanOnceItsTimeIsOver() {
        var story = Story.onCurve();
        story.run();
        var clock = new HandClock();
        var retention = new SnapshotRetention(story.stores, Duration.ofDays(30), clock);

        clock.advance(Duration.ofDays(29));
        retention.forgetOld().block();
        assertThat(story.stores.snapshots).hasSize(1);

        clock.advance(Duration.ofDays(2));
        retention.forgetOld().block();
        assertThat(story.stores.snapshots).isEmpty();
    }
}
