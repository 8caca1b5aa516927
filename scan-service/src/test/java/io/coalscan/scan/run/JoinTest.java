package io.coalscan.scan.run;

import static io.coalscan.scan.ScanService.JSON;
import static io.coalscan.scan.ScanService.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.LinksRequested;
import io.coalscan.model.event.ScanCompleted;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.scan.Samples;
import io.coalscan.scan.ScanService;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Two instances share the work of the same scans. */
class JoinTest extends TwoInstancesTest {
    @Test
    void partsThatComeAtOnceToTwoInstancesAskForLinksOnce() {
        for (int round = 0; round < 5; round++) {
            var mint = newMint();
            var answer = service.post(mint);
            var head = service.requested(mint);
            List<ScanEvent> parts =
                    List.of(Samples.holders(head, 20), Samples.ledger(head, 20), Samples.profiles(head, 20));
            at(once(parts.subList(0, 2), service), once(parts.subList(2, 3), other));

            assertThat(service.linksAsked(head)).hasSize(1);
            other.deliver(service.links(head));
            assertThat(answer.join().statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theSameEventsInTwoInstancesAndTwiceGiveOneScore() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        List<ScanEvent> parts =
                List.of(Samples.holders(head, 20), Samples.ledger(head, 20), Samples.profiles(head, 20));
        at(once(parts, service), once(parts, other), once(parts, service));

        var ids = service.linksAsked(head).stream()
                .map(asked -> asked.head().eventId())
                .distinct();
        assertThat(ids).hasSize(1);
        var links = service.links(head);
        at(once(List.of(links), service), once(List.of(links), other));
        service.deliver(links);

        assertThat(JSON.readTree(answer.join().body())
                        .get("data")
                        .get("revision")
                        .intValue())
                .isEqualTo(1);
        assertThat(completed(head.scanId())).extracting(ScanCompleted::revision).containsOnly(1);
        assertThat(service.data("/api/v1/history/" + mint).get("history").size())
                .isEqualTo(1);
    }

    @Test
    void aCallerOfOneInstanceGetsTheAnswerMadeByTheOther() {
        var mint = newMint();
        var answer = service.post(mint);
        other.complete(other.requested(mint), 20);

        assertThat(answer.join().statusCode()).isEqualTo(200);
    }

    @Test
    void aSecondOrderAnywhereJoinsTheRunningScan() {
        var mint = newMint();
        var answers = List.of(service.post(mint), other.post(mint), service.post(mint, true), other.post(mint, true));
        service.complete(service.requested(mint), 20);

        answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(service.requestsOf(mint)).hasSize(1);
    }

    @Test
    void aPartThatComesAfterTheReplyLeadsToANewScoreThatReplacesTheOld() {
        var mint = newMint();
        var answer = service.post(mint);
        var head = service.requested(mint);
        service.deliver(Samples.holders(head, 20));
        service.deliver(Samples.ledger(head, 20));
        assertThat(service.linksAsked(head)).isEmpty();
        service.clock.forward(Duration.ofMillis(28_100));
        await(() -> service.linksAsked(head), asked -> !asked.isEmpty());
        service.deliver(service.links(head));
        var first = JSON.readTree(answer.join().body()).get("data");
        assertThat(first.get("revision").intValue()).isEqualTo(1);
        assertThat(first.get("partial").booleanValue()).isTrue();
        assertThat(first.get("confidence").doubleValue()).isLessThan(1);

        service.deliver(Samples.profiles(head, 20));
        var asked = service.linksAsked(head);
        assertThat(asked)
                .extracting(links -> links.head().eventId())
                .doesNotHaveDuplicates()
                .hasSize(2);
        service.deliver(Samples.bundles(asked.getFirst()));
        service.deliver(Samples.bundles(asked.getLast()));

        var second = JSON.readTree(service.post(mint).join().body()).get("data");
        assertThat(second.get("scanId")).isEqualTo(first.get("scanId"));
        assertThat(second.get("revision").intValue()).isEqualTo(2);
        assertThat(second.get("partial").booleanValue()).isFalse();
        assertThat(second.get("isCached").booleanValue()).isTrue();
    }

    @Test
    void aRedeliveredPartAsksAgainWhileTheLinksAreMissing() {
        var mint = newMint();
        var ignored = service.post(mint);
        var head = service.requested(mint);
        service.deliver(Samples.holders(head, 20));
        service.deliver(Samples.ledger(head, 20));
        service.deliver(Samples.profiles(head, 20));
        service.deliver(Samples.profiles(head, 20));

        assertThat(service.linksAsked(head)).hasSize(2);
        assertThat(service.linksAsked(head))
                .extracting(links -> links.head().eventId())
                .containsOnly(service.events.last(LinksRequested.class).head().eventId());
        service.deliver(service.links(head));
        assertThat(ignored.join().statusCode()).isEqualTo(200);
    }

    private List<ScanCompleted> completed(UUID scanId) {
        return service.events.sent(ScanCompleted.class).stream()
                .filter(done -> done.head().scanId().equals(scanId))
                .toList();
    }

    private static Mono<Void> once(List<ScanEvent> events, ScanService instance) {
        return Flux.fromIterable(events)
                .flatMap(event ->
                        Mono.fromRunnable(() -> instance.deliver(event)).subscribeOn(Schedulers.boundedElastic()))
                .then();
    }

    @SafeVarargs
    private static void at(Mono<Void>... all) {
        Mono.when(all).block(Duration.ofSeconds(30));
    }
}
