package io.coalscan.scan.run;

import static io.coalscan.scan.ScanService.JSON;
import static io.coalscan.scan.ScanService.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.LinksRequested;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.scan.Samples;
import io.coalscan.scan.ScanService;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.testing.TestKafka;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.service.testing.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KafkaFlowTest {

    @Test
    void partsThatTravelOverARealBrokerMakeAScore() {
        var mint = Samples.address(62_000);
        try (var redis = TestRedis.start();
                var service = ScanService.onKafka(TestPostgres.empty(), redis.url(), TestKafka.bootstrapServers())) {
            // the first record waits for its topic, longer than a caller would
            send(service, Scan.begin(Samples.address(62_001), 0, 50, 500, null).request());
            var answer = service.post(mint);
            var scans = service.bean(ScanStore.class);
            var head = await(() -> scans.running(EventHead.SOLANA, mint).blockOptional(), Optional::isPresent)
                    .orElseThrow()
                    .head();
            // the same parts twice: brokers redeliver
            for (int time = 0; time < 2; time++) {
                send(service, Samples.ledger(head, 20));
                send(service, Samples.holders(head, 20));
                send(service, Samples.profiles(head, 20));
            }
            await(() -> scans.find(head.scanId()).block(), scan -> scan.linksRound() == 1);
            send(service, Samples.bundles(new LinksRequested(head.as(LinksRequested.class), List.of())));

            var response = answer.join();
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(JSON.readTree(response.body()).get("data").get("bundles").size())
                    .isEqualTo(1);
        }
    }

    private static void send(ScanService service, ScanEvent event) {
        service.bean(EventSender.class).send(event).block(Duration.ofSeconds(60));
    }
}
