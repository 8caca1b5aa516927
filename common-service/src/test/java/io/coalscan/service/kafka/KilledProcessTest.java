package io.coalscan.service.kafka;

import static io.coalscan.service.kafka.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.ScanStage;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanProgressed;
import io.coalscan.service.testing.TestKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

@Timeout(60)
class KilledProcessTest {

    @Test
    void theRecordOfAKilledProcessComesToAnother() throws Throwable {
        var handler = new TestHandler<ScanProgressed>(ScanProgressed.class, 1, _ -> Mono.empty());
        var scan = handler.expect();
        var group = ShareGroup.of("killed", ScanProgressed.class);
        new BrokerSetup(TestInstance.connection(), TestInstance.PROPERTIES).apply(List.of(group.id()));
        try (var producer = new EventProducer(TestInstance.connection())) {
            var head = TestInstance.head(ScanProgressed.class, scan);
            new KafkaEventSender(producer)
                    .send(new ScanProgressed(head, ScanStage.SCORING, ScanPart.LEDGER, 1, 2, Map.of()))
                    .block();
        }
        var victim = start(Victim.class, TestKafka.bootstrapServers());
        assertThat(victim.inputReader().readLine()).isEqualTo("took " + scan);
        try (var _ = TestInstance.of("killed", handler)) {
            victim.destroyForcibly().waitFor();

            eventually(() -> assertThat(handler.seen).containsExactly(scan));
        }
    }

    private static Process start(Class<?> main, String argument) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), main.getName(), argument)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Takes one record and sits on it. */
    static final class Victim {
        public static void main(String[] args) throws InterruptedException {
            var group = ShareGroup.of("killed", ScanProgressed.class);
            try (var consumer = new ShareConsumers(Map.of("bootstrap.servers", args[0])).join(group)) {
                consumer.subscribe(List.of(group.topic()));
                while (true) {
                    for (var record : consumer.poll(Duration.ofSeconds(1))) {
                        System.out.println("took " + record.key());
                        Thread.currentThread().join();
                    }
                }
            }
        }
    }
}
