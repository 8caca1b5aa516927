package io.coalscan.rpc.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final List<String> SLOT = List.of("getSlot");

    private final Latencies latencies = new Latencies();

    @Test
    void haveAllExchangesWithinTheLongest() {
        for (int millis = 1; millis <= 8; millis++) {
            latencies.took(SLOT, Duration.ofMillis(millis));
        }
        assertThat(latencies.quantile(SLOT, 1)).isEqualTo(Duration.ofMillis(8));
    }

    @Test
    void tellNoTimeAtAllFromNotKnown() {
        assertThat(latencies.quantile(SLOT, 0.9)).isNull();
        for (int times = 0; times < 8; times++) {
            latencies.took(SLOT, Duration.ZERO);
        }
        assertThat(latencies.quantile(SLOT, 0.9)).isZero();
    }
}
