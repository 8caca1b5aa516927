package io.coalscan.pnl.job;

import io.coalscan.pnl.candle.StoredCandles;
import io.coalscan.pnl.job.JobStore.ClaimLost;
import io.coalscan.pnl.job.JobStore.Work;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Works on open jobs, a few at a time; whatever an instance leaves behind another takes up when the claim has run out. */
public final class TokenJobs implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TokenJobs.class);
    /** A claim outlasts two that get lost. */
    private static final int BEATS = 3;

    private final JobStore jobs;
    private final GatherToken gather;
    private final StoredCandles candles;
    private final Duration lease;
    private final int atOnce;
    private final UUID worker = UUID.randomUUID();
    private final AtomicInteger running = new AtomicInteger();
    private final Disposable.Composite work = Disposables.composite();

    TokenJobs(JobStore jobs, GatherToken gather, StoredCandles candles, JobSettings settings) {
        this.jobs = jobs;
        this.gather = gather;
        this.candles = candles;
        this.lease = settings.lease();
        this.atOnce = settings.atOnce();
    }

    /** Takes up one open job if there is one and a place for it, and does not wait for its end. */
    public Mono<Void> takeUp() {
        return Mono.defer(() -> {
            if (running.incrementAndGet() > atOnce) {
                running.decrementAndGet();
                return Mono.empty();
            }
            return jobs.claim(worker, lease)
                    .doOnNext(job -> start(new Work(job, worker, lease)))
                    .hasElement()
                    .doOnNext(claimed -> {
                        if (!claimed) {
                            running.decrementAndGet();
                        }
                    })
                    .doOnError(failed -> running.decrementAndGet())
                    .then();
        });
    }

    private void start(Work claimed) {
        work.add(run(claimed).doFinally(end -> running.decrementAndGet()).subscribe());
    }

    private Mono<Void> run(Work claimed) {
        return gather.run(claimed)
                .takeUntilOther(kept(claimed))
                .doOnNext(TokenJobs::logged)
                .flatMap(job -> foldCandles(job.mint()))
                .onErrorResume(ClaimLost.class, lost -> Mono.empty())
                .onErrorResume(cause -> {
                    log.warn("event=token_job_failed mint={} cause=\"{}\"", claimed.mint(), cause.toString());
                    return jobs.failed(claimed, String.valueOf(cause.getMessage()));
                })
                .onErrorResume(cause -> {
                    // the claim runs out by itself
                    log.warn("event=token_job_left mint={} cause=\"{}\"", claimed.mint(), cause.toString());
                    return Mono.empty();
                });
    }

    /** After the job, which nobody shall wait longer for; what fails is left to the next question. */
    private Mono<Void> foldCandles(String mint) {
        return candles.foldChanges(mint).onErrorResume(cause -> {
            log.warn("event=candles_not_folded mint={} cause=\"{}\"", mint, cause.toString());
            return Mono.empty();
        });
    }

    /** Never ends but with an error when another instance has the job. */
    private Mono<Void> kept(Work claimed) {
        return Flux.interval(lease.dividedBy(BEATS))
                .onBackpressureDrop()
                .concatMap(beat -> jobs.keep(claimed))
                .then();
    }

    private static void logged(TokenJob job) {
        log.info(
                "event=token_job_done mint={} revision={} signatures={} unread={} traders={}",
                job.mint(),
                job.revision(),
                job.signatures(),
                job.unread(),
                job.traders());
    }

    @Override
    public void close() {
        work.dispose();
    }
}
