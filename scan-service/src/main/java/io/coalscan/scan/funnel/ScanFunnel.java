package io.coalscan.scan.funnel;

import io.coalscan.model.api.TokenScanResult;
import io.coalscan.model.api.TokenScanResult.Coverage;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.ScanTimes;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts how orders were met and how scans ended, how far they got in what time, what was scored and how much of it was read. */
@Component
public final class ScanFunnel {
    private static final Duration[] TIMES = Stream.of(
                    100, 250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 28_000, 30_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final double[] SHARES = {0.1, 0.25, 0.5, 0.75, 0.9, 0.99};
    private static final double[] TENS =
            DoubleStream.iterate(10, ten -> ten + 10).limit(9).toArray();

    private final MeterRegistry registry;
    private final Clock clock;
    private final DistributionSummary scores;
    private final Counter revisions;

    ScanFunnel(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.scores = DistributionSummary.builder("coalscan.scan.score")
                .description("Scores of first answers")
                .serviceLevelObjectives(TENS)
                .register(registry);
        this.revisions = Counter.builder("coalscan.scan.revisions")
                .description("Scores made of parts that came after callers were answered")
                .register(registry);
        // a counter that appears with its first count hides that count from whoever compares two moments
        Stream.of(Order.values()).forEach(this::orders);
        Stream.of(Stage.values()).forEach(this::stages);
        Stream.of("complete", "partial").forEach(this::answers);
        Stream.of(ErrorCode.INSUFFICIENT_DATA, ErrorCode.TOKEN_NOT_FOUND, ErrorCode.SCAN_TIMEOUT)
                .forEach(code -> answers(labelOf(code)));
        answers(labelOf(ErrorCode.SERVICE_UNAVAILABLE));
    }

    /** How an order for a scan was met. */
    public enum Order {
        /** A scan was begun for it. */
        ACCEPTED,
        /** By a scan that runs. */
        JOINED,
        /** By a result that is young enough. */
        CACHED,
        /** A scan could not be begun. */
        REFUSED,
        /** It names no address. */
        INVALID
    }

    /** How far a scan is. */
    public enum Stage {
        /** It has its place: its request went out. */
        BEGUN,
        HOLDERS,
        LEDGER,
        WALLETS,
        BUNDLES,
        /** Its callers are told. */
        ANSWERED
    }

    public void ordered(Order how) {
        orders(how).increment();
    }

    public void reached(Stage stage, ScanTimes times) {
        stages(stage).record(Duration.ofMillis(Math.max(0, clock.millis() - times.acceptedAt())));
    }

    /** Callers got this answer. */
    public void answered(TokenScanResult result, ScanTimes times) {
        Integer score = result.coalScore();
        if (score == null) {
            answered(ErrorCode.INSUFFICIENT_DATA, times);
        } else {
            answered(result.partial() ? "partial" : "complete", times);
            scores.record(score);
        }
        covered(result.coverage());
    }

    /** Callers got this error. */
    public void answered(ErrorCode error, ScanTimes times) {
        answered(labelOf(error), times);
    }

    /** A score that callers did not wait for. */
    public void revised() {
        revisions.increment();
    }

    private void answered(String outcome, ScanTimes times) {
        answers(outcome).increment();
        reached(Stage.ANSWERED, times);
    }

    private void covered(Coverage coverage) {
        cover("holders", coverage.holders());
        cover("transactions", coverage.transactions());
        cover("wallets", coverage.wallets());
        cover("histories", coverage.histories());
        cover("pools", coverage.pools());
    }

    private void cover(String part, Coverage.@Nullable Part coverage) {
        if (coverage != null && coverage.wanted() > 0) {
            DistributionSummary.builder("coalscan.scan.coverage")
                    .description("Share of what was wanted for first answers that was read")
                    .tag("part", part)
                    .serviceLevelObjectives(SHARES)
                    .register(registry)
                    .record((double) coverage.read() / coverage.wanted());
        }
    }

    private Counter orders(Order how) {
        return Counter.builder("coalscan.scan.orders")
                .description("Orders for scans by how they were met")
                .tag("outcome", labelOf(how))
                .register(registry);
    }

    private Timer stages(Stage stage) {
        return Timer.builder("coalscan.scan.stage")
                .description("Time from a scan's acceptance until the stage was reached")
                .tag("stage", labelOf(stage))
                .serviceLevelObjectives(TIMES)
                .register(registry);
    }

    private Counter answers(String outcome) {
        return Counter.builder("coalscan.scan.answers")
                .description("First answers of scans by what they were")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static String labelOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
