package io.coalscan.pnl.live;

import io.coalscan.pnl.job.JobStore;
import io.coalscan.pnl.job.TellTraders;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The token's job reads what is final. */
final class JobSettling implements Settling {
    private final JobStore jobs;
    private final TellTraders traders;

    JobSettling(JobStore jobs, TellTraders traders) {
        this.jobs = jobs;
        this.traders = traders;
    }

    @Override
    public Flux<String> addresses(String mint) {
        return jobs.sources(mint).map(JobStore.Source::address).startWith(mint).distinct();
    }

    @Override
    public Mono<Long> settle(String mint) {
        return traders.goOn(mint);
    }
}
