package io.coalscan.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventAgainTest {
    private static final ScanTimes TIMES = ScanTimes.from(1_000_000);

    @Test
    void aPartThatIsBegunAgainHasItsWholeTimeFromThen() {
        assertThat(listed().again(1_015_000).head().times())
                .isEqualTo(new ScanTimes(1_000_000, 1_035_000, TIMES.replyBy(), TIMES.dropAfter()));
    }

    @Test
    void noPartGoesOnWhenTheScanIsDropped() {
        assertThat(listed().again(1_175_000).head().times().partBy()).isEqualTo(TIMES.dropAfter());
    }

    @Test
    void itIsStillTheSameEvent() {
        assertThat(listed().again(1_015_000))
                .usingRecursiveComparison()
                .ignoringFields("head.times.partBy")
                .isEqualTo(listed());
    }

    private static HoldersListed listed() {
        var scan = new UUID(1, 2);
        var head = new EventHead(
                EventIds.of(scan, HoldersListed.class), scan, EventHead.SOLANA, "mint", 7, TIMES, "trace");
        return new HoldersListed(head, "program", 6, BigInteger.TEN, 150.0, List.of(), 300, 100);
    }
}
