package io.coalscan.scan.run;

import static io.coalscan.scan.ScanService.JSON;
import static io.coalscan.scan.ScanService.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.api.TokenScanResult;
import io.coalscan.scan.ServiceTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClockJumpTest extends ServiceTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private Duration jumped = Duration.ZERO;

    @Test
    void aScanEndsThatRunsWhileTheClockIsSetBack() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        jump(HOUR.negated());
        service.complete(head, 20);

        assertThat(resultOf(answer.join()).ageSeconds()).isZero();
    }

    @Test
    void aResultFromBeforeTheClockWasSetBackIsNotTakenForANewOne() {
        var mint = newMint();
        var before = resultOf(service.scan(mint, 20));
        jump(HOUR.negated());

        var answer = service.post(mint);
        var requests = await(() -> service.requestsOf(mint), list -> list.size() == 2);
        service.complete(requests.getLast().head(), 20);
        assertThat(resultOf(answer.join()).scanId()).isNotEqualTo(before.scanId());
    }

    @Test
    void aScanThatRunsWhileTheClockGoesAheadIsOverAndTheNextOneRuns() {
        var mint = newMint();
        var answer = service.post(mint);
        service.requested(mint);
        jump(HOUR);
        assertThat(answer.join().statusCode()).isEqualTo(504);

        assertThat(resultOf(service.scan(mint, 20)).partial()).isFalse();
    }

    @AfterEach
    void setTheClock() {
        service.clock.forward(jumped.negated());
    }

    private void jump(Duration by) {
        jumped = by;
        service.clock.forward(by);
    }

    private static TokenScanResult resultOf(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.treeToValue(JSON.readTree(answer.body()).get("data"), TokenScanResult.class);
    }
}
