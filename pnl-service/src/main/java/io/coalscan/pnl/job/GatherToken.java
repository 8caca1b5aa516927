package io.coalscan.pnl.job;

import io.coalscan.pnl.history.WholeListing;
import io.coalscan.pnl.job.JobStore.Source;
import io.coalscan.pnl.job.JobStore.Work;
import io.coalscan.pnl.market.LatestPrices;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.price.SolUsdStore;
import io.coalscan.pnl.trader.TraderCalculation;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One token's job: list, read, calculate, and the same again for accounts where something turned out to be missing. Every step may be repeated. */
final class GatherToken {
    /** A page that takes longer has failed. Longer than any scan waits: scans' calls go first. */
    private static final Duration PAGE_TIME = Duration.ofSeconds(60);

    private static final int OWNERS_AT_ONCE = 200;
    private static final int MANY = 1_000;
    private static final int GAPS_AT_ONCE = 200;
    private static final int GAP_ROUNDS = 3;
    private static final int PRICED_TRADES = 200;

    private final JobStore jobs;
    private final TokenSources sources;
    private final WholeListing listing;
    private final ReadListed reading;
    private final ReadingStore read;
    private final TraderStore traders;
    private final SolUsdStore solUsd;
    private final TraderCalculation.Rule rule;
    private final Clock clock;

    GatherToken(
            JobStore jobs,
            TokenSources sources,
            WholeListing listing,
            ReadListed reading,
            ReadingStore read,
            TraderStore traders,
            SolUsdStore solUsd,
            TraderCalculation.Rule rule,
            Clock clock) {
        this.jobs = jobs;
        this.sources = sources;
        this.listing = listing;
        this.reading = reading;
        this.read = read;
        this.traders = traders;
        this.solUsd = solUsd;
        this.rule = rule;
        this.clock = clock;
    }

    Mono<TokenJob> run(Work work) {
        var job = work.job();
        return solUsd.byHour()
                .map(SolUsd::withNearest)
                .flatMap(prices -> sources.find(job.mint(), () -> scope(job))
                        .then(Mono.defer(() -> reading.readMissing(job.mint(), () -> scope(job))))
                        .then(Mono.defer(() -> round(work, prices, GAP_ROUNDS)))
                        .then(Mono.defer(() -> price(job, prices)))
                        .flatMap(price -> jobs.done(work, price.orElse(null))));
    }

    private ReadScope scope(TokenJob job) {
        var slot = job.newestSlot();
        return new ReadScope(
                new CallBudget(Integer.MAX_VALUE),
                slot == null ? 0 : slot,
                clock.millis() + PAGE_TIME.toMillis(),
                ReadScope.LAST_PLACE);
    }

    private Mono<Void> round(Work work, SolUsd prices, int left) {
        return list(work)
                .then(Mono.defer(() -> read(work)))
                .then(Mono.defer(() -> calculate(work, prices)))
                .then(Mono.defer(() -> jobs.settle(work.mint())))
                .then(Mono.defer(() -> left == 0 ? Mono.just(0L) : sources.findGaps(work.job(), GAPS_AT_ONCE)))
                .flatMap(found -> found == 0 ? Mono.empty() : round(work, prices, left - 1));
    }

    private Mono<Void> list(Work work) {
        var listed = new AtomicLong();
        var mint = work.mint();
        return jobs.report(work, Stage.LISTING, 0, null)
                .thenMany(jobs.sources(mint).collectList().flatMapMany(Flux::fromIterable))
                .concatMap(source -> listing.list(mint, source.address(), source.owner(), () -> scope(work.job())))
                .concatMap(lines -> jobs.report(work, Stage.LISTING, listed.addAndGet(lines), null))
                .then();
    }

    private Mono<Void> read(Work work) {
        var done = new AtomicLong();
        return read.left(work.mint())
                .flatMap(total -> jobs.report(work, Stage.READING, 0, total)
                        .thenMany(jobs.sources(work.mint()).collectList().flatMapMany(Flux::fromIterable))
                        .concatMap(source -> read(work, source))
                        .concatMap(lines -> jobs.report(work, Stage.READING, done.addAndGet(lines), total))
                        .then());
    }

    private Flux<Integer> read(Work work, Source source) {
        return reading.read(work.mint(), source, () -> scope(work.job()));
    }

    private Mono<Void> calculate(Work work, SolUsd prices) {
        var done = new AtomicLong();
        var mint = work.mint();
        var calculation = new TraderCalculation(prices, rule);
        long revision = work.job().revision() + 1;
        return traders.spread(mint)
                .then(Mono.defer(() -> traders.changed(mint)))
                .flatMap(total -> jobs.report(work, Stage.CALCULATING, 0, total)
                        .then(lookOver(total))
                        .then(Mono.defer(() -> recalculate(mint, revision, calculation)))
                        .expand(some -> jobs.report(work, Stage.CALCULATING, done.addAndGet(some), total)
                                .then(Mono.defer(() -> recalculate(mint, revision, calculation))))
                        .then(lookOver(total)))
                .then(Mono.defer(() -> traders.rank(mint)));
    }

    /** Before many rows are calculated of what was read, and before they are first asked for. */
    private Mono<Void> lookOver(long rows) {
        return rows > MANY ? Mono.defer(traders::lookOver) : Mono.empty();
    }

    /** Empty when nothing is left. */
    private Mono<Integer> recalculate(String mint, long revision, TraderCalculation calculation) {
        return traders.recalculate(mint, revision, OWNERS_AT_ONCE, calculation).filter(some -> some > 0);
    }

    /** None when no trade has one. */
    private Mono<Optional<Double>> price(TokenJob job, SolUsd prices) {
        return traders.newestTrades(job.mint(), PRICED_TRADES)
                .collect(() -> new LatestPrices(job.decimals(), prices), LatestPrices::add)
                .map(latest -> Optional.ofNullable(latest.median()));
    }
}
