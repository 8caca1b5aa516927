package io.coalscan.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokerSetupTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2"})
    void oneBrokerMayGoWhereThereAreCopies(short copies, String least) {
        var second = Duration.ofSeconds(1);
        var properties = new EventsProperties(1, copies, second, second, 1, second, second, second, second);

        assertThat(new BrokerSetup(Map.of(), properties).topics()).isNotEmpty().allSatisfy(topic -> {
            assertThat(topic.replicationFactor()).isEqualTo(copies);
            assertThat(topic.configs()).containsEntry("min.insync.replicas", least);
        });
    }
}
