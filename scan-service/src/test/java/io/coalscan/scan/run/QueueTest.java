package io.coalscan.scan.run;

import static io.coalscan.scan.ScanService.JSON;
import static io.coalscan.scan.ScanService.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.ScanRequested;
import io.coalscan.scan.ScanService;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two places for the scans of two instances. */
class QueueTest extends TwoInstancesTest {
    private final List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();

    @Override
    protected Map<String, Object> settings() {
        return Map.of("coalscan.scan.at-once", 2, "coalscan.scan.call-budget", 500, "coalscan.scan.least-calls", 160);
    }

    @Test
    void whatFindsNoPlaceWaitsInOrderOfAcceptanceOverAllInstances() {
        var mints =
                Stream.of(service, other, service, other).map(this::acceptedBy).toList();
        await(() -> begun(mints), begun -> begun.size() >= 2);
        assertThat(begun(mints)).containsExactly(mints.get(0), mints.get(1));

        service.complete(service.requested(mints.get(1)), 20);
        await(() -> begun(mints), begun -> begun.size() >= 3);
        assertThat(begun(mints)).containsExactly(mints.get(0), mints.get(1), mints.get(2));
        other.complete(other.requested(mints.get(0)), 20);
        service.complete(service.requested(mints.get(2)), 20);
        service.complete(service.requested(mints.get(3)), 20);
        assertThat(statuses()).containsOnly(200);
    }

    @Test
    void theMoreWaitTheLessEachReadsButNeverTooLittle() {
        var mints = Stream.generate(() -> acceptedBy(service)).limit(9).toList();
        mints.forEach(mint -> service.complete(service.requested(mint), 20));
        assertThat(statuses()).containsOnly(200);

        var budgets = mints.stream()
                .map(mint -> service.requestsOf(mint).getFirst().callBudget())
                .toList();
        assertThat(budgets).containsExactly(500, 500, 160, 166, 200, 250, 333, 500, 500);
    }

    @Test
    void whatNodesAllowIsLeftToAllThatWait() {
        nodesAllow(25);
        var mints = Stream.generate(() -> acceptedBy(service)).limit(9).toList();
        for (int done = 0; done < mints.size(); done++) {
            service.complete(service.requested(mints.get(done)), 20);
            int next = Math.min(mints.size(), done + 3);
            await(() -> begun(mints), begun -> begun.size() >= next);
        }
        assertThat(statuses()).containsOnly(200);

        var budgets = mints.stream()
                .map(mint -> service.requestsOf(mint).getFirst().callBudget())
                .toList();
        // 650 calls until the youngest must be read, less half of what the other place may still make, for all that
        // wait
        assertThat(budgets).containsExactly(500, 400, 70, 102, 119, 147, 192, 277, 500);
    }

    @Test
    void noMoreBeginsThanTheNodesAllowInSeconds() {
        nodesAllow(130);
        var mints = Stream.generate(() -> acceptedBy(service)).limit(3).toList();
        await(() -> begun(mints), begun -> !begun.isEmpty());
        service.clock.forward(Duration.ofSeconds(1));
        assertThat(begun(mints)).containsExactly(mints.getFirst());
        mints.forEach(mint -> service.complete(service.requested(mint), 20));
        assertThat(statuses()).containsOnly(200);
    }

    @Test
    void aScanMayAlwaysMakeTheCallsThatAScoreNeeds() {
        nodesAllow(1);
        var mints = Stream.generate(() -> acceptedBy(service)).limit(3).toList();
        mints.forEach(mint -> service.complete(service.requested(mint), 20));
        assertThat(statuses()).containsOnly(200);
        assertThat(service.requestsOf(mints.getLast()).getFirst().callBudget()).isEqualTo(70);
    }

    @Test
    void whatWaitedHasItsTimeForReadingAllTheSame() {
        var first = List.of(acceptedBy(service), acceptedBy(service));
        var soon = acceptedBy(service);
        service.clock.forward(Duration.ofSeconds(4));
        var late = acceptedBy(service);
        service.complete(service.requested(first.getFirst()), 20);
        var begun = service.requested(soon).times();
        assertThat(begun.partBy() - service.clock.millis()).isEqualTo(20_000);
        service.clock.forward(Duration.ofSeconds(12));
        service.complete(service.requested(first.getLast()), 20);
        var times = service.requested(late).times();
        assertThat(times.partBy()).isEqualTo(times.replyBy() - 2_000);

        Stream.of(soon, late).forEach(mint -> service.complete(service.requested(mint), 20));
        assertThat(statuses()).containsOnly(200);
    }

    @Test
    void aCrowdNeverTakesMorePlacesThanThereAre() {
        var mints = IntStream.range(0, 24).mapToObj(nth -> newMint()).toList();
        for (int nth = 0; nth < mints.size(); nth++) {
            answers.add((nth % 2 == 0 ? service : other).post(mints.get(nth)));
        }
        var done = new HashSet<String>();
        while (done.size() < mints.size()) {
            var running = await(
                    () -> begun(mints).stream()
                            .filter(mint -> !done.contains(mint))
                            .toList(),
                    any -> !any.isEmpty());
            assertThat(running).hasSizeLessThanOrEqualTo(2);
            service.complete(service.requested(running.getFirst()), 20);
            done.add(running.getFirst());
        }
        assertThat(statuses()).containsOnly(200);
        assertThat(mints)
                .allSatisfy(mint -> assertThat(service.requestsOf(mint)).hasSize(1));
    }

    @Test
    void aScanThatDoesNotEndLosesItsPlaceAndTheNextBegins() {
        var stuck = List.of(acceptedBy(service), acceptedBy(other));
        service.clock.forward(Duration.ofMillis(20_000));
        var next = acceptedBy(other);
        assertThat(service.requestsOf(next)).isEmpty();
        service.clock.forward(Duration.ofMillis(8_100));

        service.complete(service.requested(next), 20);
        stuck.forEach(mint -> service.complete(service.requested(mint), 20));
        assertThat(statuses()).containsExactly(504, 504, 200);
    }

    @Test
    void whoeverWaitedTooLongIsToldSoAndItsScanStillComes() {
        var first = List.of(acceptedBy(service), acceptedBy(other));
        service.clock.forward(Duration.ofMillis(100));
        var late = acceptedBy(service);
        assertThat(service.requestsOf(late)).isEmpty();
        service.clock.forward(Duration.ofMillis(28_500));
        var answer = answers.get(2).join();
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(JSON.readTree(answer.body()).get("error").get("code").stringValue())
                .isEqualTo("SCAN_TIMEOUT");

        Stream.concat(first.stream(), Stream.of(late)).forEach(mint -> service.complete(service.requested(mint), 20));
        assertThat(service.data("/api/v1/score/" + late).get("revision").intValue())
                .isEqualTo(1);
    }

    @AfterEach
    void allAreAnswered() {
        answers.forEach(CompletableFuture::join);
        answers.clear();
        nodesAllow(Double.POSITIVE_INFINITY);
    }

    private void nodesAllow(double callsPerSecond) {
        service.reads.callsPerSecond = callsPerSecond;
        other.reads.callsPerSecond = callsPerSecond;
    }

    private List<Integer> statuses() {
        return answers.stream().map(answer -> answer.join().statusCode()).toList();
    }

    /** The mint of a scan that an instance has accepted before this returns. */
    private String acceptedBy(ScanService instance) {
        var mint = newMint();
        service.clock.forward(Duration.ofMillis(1));
        instance.post(mint, "Prefer", "respond-async").join();
        answers.add(instance.post(mint));
        return mint;
    }

    /** Those of the mints whose scans have begun, in the order in which they did. */
    private List<String> begun(List<String> mints) {
        return service.events.sent(ScanRequested.class).stream()
                .map(request -> request.head().mint())
                .filter(mints::contains)
                .distinct()
                .toList();
    }
}
