package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.coalscan.local.Edge.Answer;
import io.coalscan.local.service.FleetService;
import io.coalscan.local.service.InJvmService;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.fault.Faults;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A server goes away under a running fleet and comes back. How long each recovery took is printed, for docs/failure-modes.md. */
@Timeout(400)
class BadDaysTest {
    /** Long enough that a server can be stopped in the middle of a scan. */
    private static final Faults SLOW = Faults.NONE.latency(Duration.ofMillis(700), Duration.ZERO);

    private static final String COUNTED_ALONE = "coalscan.gateway.limit.local";
    private static final String UNANSWERED = "coalscan.redis.unanswered";
    private static final int SCANS_PER_MINUTE = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** A part that was lost is asked for again 45 seconds after its scan was accepted. */
    private static final Duration TO_FINISH = Duration.ofSeconds(150);

    private static final ListAppender<ILoggingEvent> DROPPED = new ListAppender<>();

    @TempDir
    private static Path data;

    private static SimNode node;
    private static Fleet fleet;
    private static Edge edge;
    private static Iterator<String> mints;

    @BeforeAll
    static void start() throws Exception {
        node = SimNode.start(
                SimSettings.DEFAULT.withStories(List.of("fresh-bundle")).withGenerated(20, 12, 40));
        node.world().makeGenerated();
        mints = node.world().generated().iterator();
        fleet = Fleet.start(new FleetOptions(0, data, node.url(), "127.0.0.1", 150.0, Set.of()));
        edge = new Edge(fleet);
        DROPPED.start();
        reactor().addAppender(DROPPED);
        scanned();
    }

    @AfterAll
    static void stop() {
        reactor().detachAppender(DROPPED);
        edge.close();
        fleet.close();
        node.close();
    }

    private static Logger reactor() {
        return (Logger) LoggerFactory.getLogger("reactor.core.publisher.Operators");
    }

    /** What fails when nobody waits for it any more is no surprise to be printed with its trace. */
    @AfterEach
    void nothingWasDropped() {
        assertThat(DROPPED.list).isEmpty();
    }

    @Test
    void withoutRedisScansRunResultsAreReadAndLimitsHold() throws Exception {
        var known = scanned();
        fleet.servers().redis().close();
        try {
            assertThat(edge.get("/api/v1/score/" + known).status()).isEqualTo(200);
            assertThat(edge.scan(known).data().path("isCached").asBoolean()).isTrue();
            assertThat(edge.scan(mints.next()).status()).isEqualTo(200);
            aCallerIsLetThroughAsOftenAsEver();
        } finally {
            fleet.servers().redis().startAgain();
        }

        recovered("Redis, shared limits", () -> isQuietWhile(FleetService.GATEWAY, COUNTED_ALONE, known));
        recovered("Redis, shared results", () -> isQuietWhile(FleetService.SCAN, UNANSWERED, known));
    }

    private static void aCallerIsLetThroughAsOftenAsEver() throws Exception {
        var caller = edge.nextCaller();
        for (int i = 0; i < SCANS_PER_MINUTE; i++) {
            assertThat(edge.scan("nonsense", caller).code()).isEqualTo("INVALID_ADDRESS");
        }
        var refused = edge.scan("nonsense", caller);
        assertThat(refused.code()).isEqualTo("RATE_LIMIT_EXCEEDED");
        assertThat(refused.saysWhenToComeAgain()).isTrue();
    }

    /** Whether a question that is met from Redis is not counted as one that Redis left unanswered. */
    private static boolean isQuietWhile(FleetService service, String counter, String known) throws Exception {
        var before = count(service, counter);
        assertThat(edge.scan(known).status()).isEqualTo(200);
        return count(service, counter) == before;
    }

    @Test
    void withoutKafkaResultsAreReadNoScanIsAcceptedAndARunningOneIsFinishedLater() throws Exception {
        var known = scanned();
        var running = beginSlowly();
        fleet.servers().kafka().close();
        node.faults(Faults.NONE);
        try {
            assertThat(edge.get("/api/v1/score/" + known).status()).isEqualTo(200);
            assertThat(edge.get("/api/v1/holders/" + known).status()).isEqualTo(200);
            assertThat(edge.scan(known).status()).isEqualTo(200);
            // side by side: each waits for Kafka, and the scan that runs has 20 s for its parts
            var waiting = posting(mints.next());
            assertUnavailable(edge.begin(mints.next()));
            assertUnavailable(waiting.get());
            assertThat(stateOf(running)).isEqualTo("RUNNING");
        } finally {
            fleet.servers().kafka().startAgain();
        }

        var next = mints.next();
        recovered("Kafka, a new scan is answered", () -> edge.scan(next).status() == 200);
        recovered("Kafka, the scan that ran is complete", () -> isComplete(running));
    }

    @Test
    void withoutPostgresNoScanIsAcceptedCachedResultsAreGivenAndARunningScanIsFinishedLater() throws Exception {
        var known = scanned();
        var running = beginSlowly();
        fleet.servers().postgres().close();
        node.faults(Faults.NONE);
        try {
            assertThat(edge.scan(known).data().path("isCached").asBoolean()).isTrue();
            assertUnavailable(edge.scan(mints.next()));
            assertUnavailable(edge.get("/api/v1/score/" + known));
            assertUnavailable(edge.get("/api/v1/scans/" + running));
        } finally {
            fleet.servers().postgres().startAgain();
        }

        recovered(
                "PostgreSQL, a stored result is read",
                () -> edge.get("/api/v1/score/" + known).status() == 200);
        var next = mints.next();
        recovered("PostgreSQL, a new scan is answered", () -> edge.scan(next).status() == 200);
        recovered("PostgreSQL, the scan that ran is complete", () -> isComplete(running));
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(answer.saysWhenToComeAgain()).isTrue();
    }

    private static Future<Answer> posting(String mint) {
        var answer = new FutureTask<>(() -> edge.scan(mint));
        Thread.ofVirtual().start(answer);
        return answer;
    }

    /** A token whose result is known. */
    private static String scanned() throws Exception {
        var mint = mints.next();
        var answer = edge.scan(mint);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return mint;
    }

    /** A scan that has asked the node something and waits for the answer. */
    private static String beginSlowly() throws Exception {
        node.faults(SLOW);
        long asked = node.stats().roundTrips();
        var accepted = edge.begin(mints.next());
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(202);
        eventually(() -> node.stats().roundTrips() > asked, PATIENCE);
        return accepted.data().path("scanId").asString();
    }

    private static String stateOf(String scanId) throws Exception {
        return edge.get("/api/v1/scans/" + scanId).data().path("state").asString();
    }

    private static boolean isComplete(String scanId) throws Exception {
        var status = edge.get("/api/v1/scans/" + scanId).data();
        assertThat(status.path("state").asString()).as(status.toString()).isNotEqualTo("FAILED");
        var result = status.path("result");
        return !result.path("partial").asBoolean(true);
    }

    private static double count(FleetService service, String counter) {
        return fleet.services().stream()
                .filter(it -> it.service() == service)
                .map(it -> ((InJvmService) it).context().getBean(MeterRegistry.class))
                .mapToDouble(it -> it.counter(counter).count())
                .sum();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void recovered(String what, Condition condition) throws Exception {
        long since = System.nanoTime();
        eventually(condition, TO_FINISH);
        System.out.printf("recovered: %s: %.1f s%n", what, (System.nanoTime() - since) / 1e9);
    }

    private static void eventually(Condition condition, Duration atMost) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
