package io.coalscan.scan.run;

import static io.coalscan.scan.ScanService.JSON;
import static io.coalscan.scan.ScanService.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.ScanStage;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.ScanCompleted;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanProgressed;
import io.coalscan.scan.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Times are kept by whichever instance looks first. */
class SweeperTest extends TwoInstancesTest {
    @Test
    void aScanThatNobodyBeganIsRequestedAgainByOneInstance() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        service.clock.forward(Duration.ofMillis(5_100));

        await(() -> service.requestsOf(mint), requests -> requests.size() == 2);
        assertThat(service.requestsOf(mint))
                .extracting(request -> request.head().eventId())
                .containsOnly(head.eventId());
        service.clock.forward(Duration.ofMillis(2_000));
        service.complete(head, 20);
        assertThat(answer.join().statusCode()).isEqualTo(200);
        assertThat(service.requestsOf(mint)).hasSize(2);
    }

    @Test
    void aScanThatSomebodyWorksOnIsNotRequestedAgain() {
        var worked = newMint();
        var silent = newMint();
        var answers = List.of(service.post(worked), service.post(silent));
        var head = service.requested(worked);
        service.requested(silent);
        service.deliver(new ScanProgressed(
                head.as(ScanProgressed.class), ScanStage.FETCHING_CHAIN_DATA, ScanPart.HOLDERS, 1, 3, Map.of()));
        service.clock.forward(Duration.ofMillis(5_100));

        await(() -> service.requestsOf(silent), requests -> requests.size() == 2);
        assertThat(service.requestsOf(worked)).hasSize(1);
        service.complete(head, 20);
        service.complete(service.requested(silent), 20);
        answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    @Test
    void withoutHoldersTheReplyIsATimeoutAndALaterResultIsKept() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        service.deliver(Samples.ledger(head, 20));
        service.clock.forward(Duration.ofMillis(28_100));

        assertThat(answer.join().statusCode()).isEqualTo(504);
        assertThat(JSON.readTree(answer.join().body()).get("error").get("code").stringValue())
                .isEqualTo("SCAN_TIMEOUT");
        assertThat(answer.join().headers().allValues("X-Scan-Id"))
                .containsExactly(head.scanId().toString());
        service.complete(head, 20);
        assertThat(service.data("/api/v1/score/" + mint).get("revision").intValue())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotEnoughToScoreIsATimeoutWhilePartsStillRun() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        service.deliver(Samples.holders(head, 20));
        service.clock.forward(Duration.ofMillis(28_100));
        service.deliver(service.links(head));

        assertThat(answer.join().statusCode()).isEqualTo(504);
        assertThat(service.get("/api/v1/score/" + mint).statusCode()).isEqualTo(404);
    }

    @Test
    void aScanThatNeverGotEnoughToScoreEndsFailed() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = timedOutWithHoldersOnly(mint);
        assertThat(answer.join().statusCode()).isEqualTo(504);
        assertThat(stateOf(head)).isEqualTo("RUNNING");
        service.clock.forward(Duration.ofMillis(152_000));

        await(() -> stateOf(head), "FAILED"::equals);
        assertThat(await(() -> completed(head), all -> !all.isEmpty()).getLast().coalScore())
                .isNull();
    }

    @Test
    void aPartThatComesAfterATimeoutLeadsToAScore() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = timedOutWithHoldersOnly(mint);
        assertThat(answer.join().statusCode()).isEqualTo(504);
        service.clock.forward(Duration.ofMillis(60_000));
        service.deliver(Samples.ledger(head, 20));
        service.deliver(Samples.profiles(head, 20));
        service.deliver(service.links(head));

        assertThat(stateOf(head)).isEqualTo("DONE");
        assertThat(service.data("/api/v1/score/" + mint).get("revision").intValue())
                .isEqualTo(1);
    }

    @Test
    void aPartThatIsMissingLongAfterItWasDueIsAskedForOnceMore() {
        var lacking = newMint();
        var whole = newMint();
        var answers = List.of(service.post(lacking), service.post(whole));
        var head = service.requested(lacking);
        service.complete(service.requested(whole), 20);
        service.deliver(Samples.holders(head, 20));
        service.deliver(Samples.profiles(head, 20));
        service.clock.forward(Duration.ofMillis(28_100));
        service.deliver(service.links(head));
        answers.forEach(CompletableFuture::join);
        service.clock.forward(Duration.ofMillis(17_000));

        await(() -> service.requestsOf(lacking), requests -> requests.size() == 2);
        assertThat(service.requestsOf(lacking))
                .extracting(request -> request.head().eventId())
                .containsOnly(head.eventId());
        var later = newMint();
        var ignored = service.post(later);
        service.requested(later);
        service.clock.forward(Duration.ofMillis(6_000));
        await(() -> service.requestsOf(later), requests -> requests.size() == 2);
        assertThat(service.requestsOf(lacking)).hasSize(2);
        assertThat(service.requestsOf(whole)).hasSize(1);
        service.complete(service.requested(later), 20);
        assertThat(ignored.join().statusCode()).isEqualTo(200);
    }

    @Test
    void aMissingPartThatCouldNotBeAskedForIsAskedForLater() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = timedOutWithHoldersOnly(mint);
        assertThat(answer.join().statusCode()).isEqualTo(504);
        service.events.goAway(true);
        int before = service.events.refused();
        service.clock.forward(Duration.ofMillis(17_000));
        await(service.events::refused, refused -> refused > before);
        service.events.goAway(false);
        service.clock.forward(Duration.ofMillis(1_000));

        await(() -> service.requestsOf(mint), requests -> requests.size() == 2);
        service.complete(head, 20);
        assertThat(stateOf(head)).isEqualTo("DONE");
    }

    @Test
    void linksThatDoNotComeAreAskedForAgainAndThenDoneWithout() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        service.deliver(Samples.holders(head, 20));
        service.deliver(Samples.ledger(head, 20));
        service.deliver(Samples.profiles(head, 20));
        service.clock.forward(Duration.ofMillis(4_000));
        await(() -> service.linksAsked(head), asked -> asked.size() == 2);
        service.clock.forward(Duration.ofMillis(26_000));

        var data = JSON.readTree(answer.join().body()).get("data");
        assertThat(data.get("revision").intValue()).isEqualTo(1);
        assertThat(data.get("scoreBreakdown").get("walletConnectionScore").isNull())
                .isTrue();
        assertThat(data.get("bundledPercentage").isNull()).isTrue();
        service.deliver(service.links(head));
        assertThat(service.data("/api/v1/score/" + mint).get("revision").intValue())
                .isEqualTo(2);
    }

    @Test
    void aScanWhoseTimeIsOverEndsFailed() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        service.clock.forward(Duration.ofMillis(29_000));
        assertThat(answer.join().statusCode()).isEqualTo(504);
        assertThat(stateOf(head)).isEqualTo("RUNNING");
        service.clock.forward(Duration.ofMillis(152_000));

        await(() -> stateOf(head), "FAILED"::equals);
        assertThat(await(() -> completed(head), all -> !all.isEmpty()).getLast().coalScore())
                .isNull();
    }

    /** Its callers were told that it takes too long; ledger and wallets are missing. */
    private EventHead timedOutWithHoldersOnly(String mint) {
        var head = service.requested(mint);
        service.deliver(Samples.holders(head, 20));
        service.clock.forward(Duration.ofMillis(28_100));
        service.deliver(service.links(head));
        return head;
    }

    private String stateOf(EventHead head) {
        return service.data("/api/v1/scans/" + head.scanId()).get("state").stringValue();
    }

    private List<ScanCompleted> completed(EventHead head) {
        return service.events.sent(ScanCompleted.class).stream()
                .filter(done -> done.head().scanId().equals(head.scanId()))
                .toList();
    }
}
