package io.coalscan.scan.start;

import static io.coalscan.scan.ScanService.JSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.EventHead;
import io.coalscan.scan.ScanService;
import io.coalscan.scan.ServiceTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StartScanTest extends ServiceTest {

    @Test
    void aResultIsGivenAgainForTwoMinutesAndNoLonger() {
        var mint = newMint();
        var first = data(service.scan(mint, 20).body());
        service.clock.forward(Duration.ofMillis(119_000));

        var again = data(service.post(mint).join().body());
        assertThat(again.get("isCached").booleanValue()).isTrue();
        assertThat(again.get("ageSeconds").longValue()).isEqualTo(119);
        assertThat(again.get("scanId")).isEqualTo(first.get("scanId"));
        assertThat(again.get("cacheExpiry").longValue())
                .isEqualTo(first.get("scanTimestamp").longValue() + 120_000);

        service.clock.forward(Duration.ofMillis(1_000));
        var ignored = service.post(mint);
        service.complete(newer(mint, first), 20);
        assertThat(data(ignored.join().body()).get("scanId")).isNotEqualTo(first.get("scanId"));
    }

    @Test
    void aForcedRefreshTakesAResultOfTheLastTenSecondsAsFresh() {
        var mint = newMint();
        var first = data(service.scan(mint, 20).body());
        service.clock.forward(Duration.ofMillis(9_000));

        var forced = data(service.post(mint, true).join().body());
        assertThat(forced.get("scanId")).isEqualTo(first.get("scanId"));
        assertThat(forced.get("isCached").booleanValue()).isFalse();
    }

    @Test
    void aForcedRefreshScansAgainAfterThatAndSaysWhatChanged() {
        var mint = newMint();
        var first = data(service.scan(mint, 20).body());
        service.clock.forward(Duration.ofMillis(11_000));

        var forced = service.post(mint, true);
        service.complete(newer(mint, first), 20);
        var second = data(forced.join().body());
        assertThat(second.get("scanId")).isNotEqualTo(first.get("scanId"));
        assertThat(second.get("change").get("previousScore")).isEqualTo(first.get("coalScore"));
        assertThat(second.get("change").get("delta").intValue()).isZero();
        assertThat(second.get("change").get("previousAt")).isEqualTo(first.get("scanTimestamp"));
    }

    @Test
    void whatIsNoAddressIsRefusedBeforeAnythingIsStarted() {
        for (var bad : new String[] {"", "abc", "0OIl" + newMint().substring(4), newMint() + "1"}) {
            var answer = service.post(bad).join();
            assertThat(answer.statusCode()).as(bad).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).get("error").get("code").stringValue())
                    .isEqualTo("INVALID_ADDRESS");
        }
    }

    @Test
    void aCallerThatDoesNotWaitIsToldWhereToLook() {
        var mint = newMint();
        var accepted = service.post(mint, "Prefer", "respond-async").join();
        assertThat(accepted.statusCode()).isEqualTo(202);
        var location = accepted.headers().firstValue("Location").orElseThrow();
        var running = service.data(location);
        assertThat(running.get("state").stringValue()).isEqualTo("RUNNING");
        assertThat(running.get("stage").stringValue()).isEqualTo("FETCHING_CHAIN_DATA");
        assertThat(running.get("result").isNull()).isTrue();

        service.complete(service.requested(mint), 20);
        var done = service.data(location);
        assertThat(done.get("state").stringValue()).isEqualTo("DONE");
        assertThat(done.get("result").get("contractAddress").stringValue()).isEqualTo(mint);
    }

    @Test
    void noScanIsStartedWhileKafkaIsAwayButResultsAreGiven() {
        var known = newMint();
        service.scan(known, 20);
        service.events.goAway(true);
        try {
            var refused = service.post(newMint()).join();
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(service.post(known).join().statusCode()).isEqualTo(200);
        } finally {
            service.events.goAway(false);
        }
    }

    @Test
    void aRefusedScanDoesNotStandInTheWayOfTheNext() {
        var mint = newMint();
        service.events.goAway(true);
        assertThat(service.post(mint).join().statusCode()).isEqualTo(503);
        service.events.goAway(false);

        assertThat(service.scan(mint, 20).statusCode()).isEqualTo(200);
    }

    @Test
    void sentencesComeInTheCallersLanguageFromOneScan() {
        var mint = newMint();
        var chinese = data(service.scan(mint, 20).body());
        var english = data(
                service.post(mint, "Accept-Language", "en-GB,en;q=0.9").join().body());

        assertThat(english.get("coalScore")).isEqualTo(chinese.get("coalScore"));
        var zh = chinese.get("scoreBreakdown").get("reasons").get(0);
        var en = english.get("scoreBreakdown").get("reasons").get(0);
        assertThat(en.get("code")).isEqualTo(zh.get("code"));
        assertThat(en.get("message").stringValue()).isASCII();
        assertThat(zh.get("message").stringValue())
                .isNotEqualTo(en.get("message").stringValue());
    }

    private EventHead newer(String mint, JsonNode first) {
        return ScanService.await(
                () -> service.requested(mint),
                head -> !head.scanId().toString().equals(first.get("scanId").stringValue()));
    }

    private static JsonNode data(String body) {
        return JSON.readTree(body).get("data");
    }
}
