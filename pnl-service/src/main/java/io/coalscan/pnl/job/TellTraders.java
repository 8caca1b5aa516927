package io.coalscan.pnl.job;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.pnl.build.TokenStore;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.MintLayout;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The job of a token that somebody asks about: begun by the first question, continued in the background by later ones. */
public final class TellTraders {
    private static final Duration LOOK_TIME = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofSeconds(10);
    /** Of several who ask at once, all get what one of them fetched. */
    private static final Duration JUST_NOW = Duration.ofSeconds(1);

    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int CALLS = 4;

    private final JobStore jobs;
    private final TokenJobs worker;
    private final TokenStore tokens;
    private final SolanaReads reads;
    private final Duration patience;
    private final Clock clock;

    TellTraders(JobStore jobs, TokenJobs worker, TokenStore tokens, SolanaReads reads, Duration patience, Clock clock) {
        this.jobs = jobs;
        this.worker = worker;
        this.tokens = tokens;
        this.reads = reads;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * The job as it is; what is old is asked to go on.
     *
     * @return fails with TOKEN_NOT_FOUND when there is no such mint, with SERVICE_UNAVAILABLE when no node tells
     */
    public Mono<TokenJob> ask(String mint) {
        return jobs.find(mint)
                .flatMap(job -> fresh(job) ? Mono.just(job) : begin(mint, job.tokenProgram(), job.decimals()))
                .switchIfEmpty(Mono.defer(() -> look(mint)));
    }

    /**
     * What is new is fetched before the answer, as far as that takes no longer than callers wait; a fetch that runs already is waited for. A
     * token that was never read is not waited for.
     *
     * @return fails as {@link #ask} does
     */
    public Mono<TokenJob> refresh(String mint) {
        return jobs.find(mint)
                .flatMap(job -> job.stage().ended() && !justNow(job)
                        ? begin(mint, job.tokenProgram(), job.decimals())
                        : Mono.just(job))
                .switchIfEmpty(Mono.defer(() -> look(mint)))
                .flatMap(job -> job.told() && !job.stage().ended() ? ended(job) : Mono.just(job));
    }

    /**
     * What is told of a token goes on where it is old; a token that was never read is left alone.
     *
     * @return up to which slot everything that is final is stored by now; empty while that is not known
     */
    public Mono<Long> goOn(String mint) {
        return jobs.find(mint)
                .filter(TokenJob::told)
                .flatMap(job -> (fresh(job) ? Mono.empty() : begin(mint, job.tokenProgram(), job.decimals()))
                        .then(Mono.justOrEmpty(job.stage() == Stage.DONE ? job.newestSlot() : null)));
    }

    private boolean justNow(TokenJob job) {
        var finished = job.finished();
        return job.stage() == Stage.DONE && finished != null && clock.millis() - finished < JUST_NOW.toMillis();
    }

    private Mono<TokenJob> ended(TokenJob asked) {
        return Flux.interval(LOOK_EVERY)
                .onBackpressureDrop()
                .concatMap(tick -> jobs.find(asked.mint()), 1)
                .filter(job -> job.stage().ended())
                .next()
                .timeout(patience, Mono.defer(() -> jobs.find(asked.mint())));
    }

    private boolean fresh(TokenJob job) {
        var finished = job.finished();
        return !job.stage().ended()
                || (job.stage() == Stage.DONE && finished != null && clock.millis() - finished < FRESH.toMillis());
    }

    private Mono<TokenJob> begin(String mint, String tokenProgram, int decimals) {
        return jobs.begin(mint, tokenProgram, decimals).delayUntil(job -> worker.takeUp());
    }

    private Mono<TokenJob> look(String mint) {
        var scope = new ReadScope(new CallBudget(CALLS), 0, clock.millis() + LOOK_TIME.toMillis());
        return reads.account(mint, scope)
                .onErrorMap(
                        ReadException.class,
                        failed -> new CoalScanException(
                                ErrorCode.SERVICE_UNAVAILABLE, "no node tells of the mint", failed))
                .flatMap(found -> switch (MintLayout.of(found.value())) {
                    case MintLayout.NoMint(var reason) ->
                        Mono.error(new CoalScanException(ErrorCode.TOKEN_NOT_FOUND, reason));
                    case MintLayout.Mint read ->
                        tokens.remember(mint, read.decimals())
                                .then(Mono.defer(() -> begin(mint, read.program(), read.decimals())));
                });
    }
}
