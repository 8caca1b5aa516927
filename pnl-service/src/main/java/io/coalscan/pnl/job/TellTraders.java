package io.coalscan.pnl.job;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.pnl.build.TokenStore;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The job of a token that somebody asks about: begun by the first question, continued in the background by later ones. */
public final class TellTraders {
    private static final Duration LOOK_TIME = Duration.ofSeconds(10);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int DECIMALS_AT = 44;
    private static final int INITIALIZED_AT = 45;
    private static final int MINT_SIZE = 82;
    private static final int TYPE_AT = 165;
    private static final int CALLS = 4;

    private final JobStore jobs;
    private final TokenJobs worker;
    private final TokenStore tokens;
    private final SolanaReads reads;
    private final Clock clock;

    TellTraders(JobStore jobs, TokenJobs worker, TokenStore tokens, SolanaReads reads, Clock clock) {
        this.jobs = jobs;
        this.worker = worker;
        this.tokens = tokens;
        this.reads = reads;
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
                .flatMap(found -> {
                    var account = found.value();
                    if (account == null || !isMint(account)) {
                        return Mono.error(new CoalScanException(ErrorCode.TOKEN_NOT_FOUND, "no mint"));
                    }
                    int decimals = account.data()[DECIMALS_AT];
                    return tokens.remember(mint, decimals)
                            .then(Mono.defer(() -> begin(mint, account.owner(), decimals)));
                });
    }

    /** The layout that both token programs share; a Token-2022 account with extensions says its type behind the space of a token account. */
    private static boolean isMint(@Nullable Account account) {
        if (account == null || !Programs.isTokenProgram(account.owner())) {
            return false;
        }
        var data = account.data();
        return data.length >= MINT_SIZE
                && data.length != TYPE_AT
                && data[INITIALIZED_AT] == 1
                && (data.length < TYPE_AT || data[TYPE_AT] == 1);
    }
}
