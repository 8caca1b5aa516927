package io.coalscan.scan.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanPart;
import io.coalscan.scan.ScanService;
import io.coalscan.scan.ServiceTest;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;

class FunnelTest extends ServiceTest {

    @Test
    void everyOrderAndEveryAnswerIsCountedOnce() {
        var mint = newMint();
        var first = service.post(mint);
        var head = service.requested(mint);
        var second = service.post(mint);
        ScanService.await(() -> orders("joined"), joined -> joined == 1);
        service.complete(head, 20);
        assertThat(first.join().statusCode()).isEqualTo(200);
        assertThat(second.join().statusCode()).isEqualTo(200);
        service.post(mint).join();
        service.post("nonsense").join();
        failed(newMint());

        assertThat(orders("accepted")).isEqualTo(2);
        assertThat(orders("joined")).isEqualTo(1);
        assertThat(orders("cached")).isEqualTo(1);
        assertThat(orders("invalid")).isEqualTo(1);
        assertThat(orders("refused")).isZero();
        assertThat(answers("complete") + answers("partial")).isEqualTo(1);
        assertThat(answers("token_not_found")).isEqualTo(1);
        for (var stage : new String[] {"begun", "holders", "ledger", "wallets", "bundles", "answered"}) {
            assertThat(metrics()
                            .get("coalscan.scan.stage")
                            .tag("stage", stage)
                            .timer()
                            .count())
                    .as(stage)
                    .isPositive();
        }
        assertThat(metrics().get("coalscan.scan.score").summary().count()).isEqualTo(1);
        assertThat(metrics()
                        .get("coalscan.scan.coverage")
                        .tag("part", "holders")
                        .summary()
                        .max())
                .isBetween(0.0, 1.0);
        assertThat(metrics()
                        .get("coalscan.result.reads")
                        .tag("source", "cache")
                        .counter()
                        .count())
                .isPositive();
        assertThat(metrics()
                        .get("coalscan.web.errors")
                        .tag("code", "INVALID_ADDRESS")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private void failed(String mint) {
        var answer = service.post(mint);
        var head = service.requested(mint).as(PartFailed.class);
        service.deliver(new PartFailed(head, ScanPart.HOLDERS, ErrorCode.TOKEN_NOT_FOUND, "none"));
        // whoever tells it again tells nothing new
        service.deliver(new PartFailed(head, ScanPart.HOLDERS, ErrorCode.TOKEN_NOT_FOUND, "none"));
        assertThat(answer.join().statusCode()).isEqualTo(404);
    }

    private double orders(String outcome) {
        return metrics()
                .get("coalscan.scan.orders")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private double answers(String outcome) {
        return metrics()
                .get("coalscan.scan.answers")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private MeterRegistry metrics() {
        return service.bean(MeterRegistry.class);
    }
}
