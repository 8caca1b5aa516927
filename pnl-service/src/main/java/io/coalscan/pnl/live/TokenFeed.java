package io.coalscan.pnl.live;

import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.rpc.live.ChainEvents;
import io.coalscan.rpc.live.ChainEvents.Since;
import io.coalscan.rpc.live.LiveTransaction;
import io.coalscan.rpc.live.LiveTransaction.Missed;
import io.coalscan.rpc.live.LiveTransaction.Seen;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TransactionRead;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Follows one token: each transaction that names it, or one of its largest pools' accounts, is read and its trades are kept. */
final class TokenFeed {
    private static final Logger LOG = LoggerFactory.getLogger(TokenFeed.class);
    /** The mint and the accounts of its deepest pools, whose swaps need not name the mint. */
    private static final int ADDRESSES = 4;
    /** About 25 s: what was confirmed and not final when the token was last read. */
    private static final long OVERLAP = 64;

    private static final int AT_ONCE = 8;
    /** Longer than any scan waits: scans' calls go first. */
    private static final Duration READ_WITHIN = Duration.ofSeconds(60);

    private static final Retry LATER = Retry.backoff(5, Duration.ofMillis(200))
            .maxBackoff(Duration.ofSeconds(2))
            .filter(NotYet.class::isInstance);

    private final ChainEvents chain;
    private final SolanaReads reads;
    private final Settling settling;
    private final Duration settleEvery;
    private final Clock clock;

    TokenFeed(ChainEvents chain, SolanaReads reads, Settling settling, Duration settleEvery, Clock clock) {
        this.chain = chain;
        this.reads = reads;
        this.settling = settling;
        this.settleEvery = settleEvery;
        this.clock = clock;
    }

    /** A node has heard of the transaction and none gives it. */
    private static final class NotYet extends RuntimeException {
        NotYet() {
            super("not given yet", null, false, false);
        }
    }

    /** Never completes; what fails begins anew, a little earlier than where it is. */
    Mono<Void> follow(String mint, LiveLedger ledger) {
        return Flux.merge(trades(mint, ledger), settled(mint, ledger))
                .doOnError(failed -> {
                    ledger.openGap();
                    LOG.warn("live.feed failed mint={} cause={}", mint, failed.toString());
                })
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)))
                .then();
    }

    private Flux<Void> trades(String mint, LiveLedger ledger) {
        return Mono.defer(() -> reads.slot(scope()))
                .map(now -> new Since(Math.max(0, now - OVERLAP), null))
                .flatMapMany(since -> settling.addresses(mint)
                        .take(ADDRESSES)
                        .collectList()
                        .flatMapMany(addresses -> Flux.fromIterable(addresses)
                                .flatMap(address -> chain.transactions(address, since), ADDRESSES, 1)))
                .flatMap(told -> take(mint, ledger, told), AT_ONCE, 1);
    }

    private Mono<Void> take(String mint, LiveLedger ledger, LiveTransaction told) {
        return switch (told) {
            case Seen seen when seen.failed() || ledger.knows(seen.signature()) -> Mono.empty();
            case Seen seen -> read(mint, ledger, seen);
            case Missed _ -> Mono.fromRunnable(ledger::openGap);
        };
    }

    private Mono<Void> read(String mint, LiveLedger ledger, Seen seen) {
        return Mono.defer(() -> reads.transactions(List.of(seen.signature()), scope())
                        .ofType(TransactionRead.Found.class)
                        .next()
                        .switchIfEmpty(Mono.error(NotYet::new))
                        .onErrorMap(ReadException.class, failed -> new NotYet()))
                .retryWhen(LATER)
                .doOnNext(found -> ledger.add(
                        seen.signature(),
                        seen.slot(),
                        Entries.of(found.transaction(), mint).stream()
                                .filter(LedgerEntry::isTrade)
                                .toList()))
                .onErrorResume(failed -> failed.getCause() instanceof NotYet, given -> {
                    ledger.gap(seen.slot());
                    return Mono.empty();
                })
                .then();
    }

    /** A token that nothing happens to costs nothing. */
    private Flux<Void> settled(String mint, LiveLedger ledger) {
        return Flux.interval(settleEvery)
                .onBackpressureDrop()
                .filter(tick -> !ledger.isEmpty())
                .concatMap(
                        tick -> settling.settle(mint).doOnNext(ledger::settle).then(), 1);
    }

    /** What is not stored stays known. */
    private static Mono<Void> later(String mint, Throwable failed) {
        LOG.warn("live.settle failed mint={} cause={}", mint, failed.toString());
        return Mono.empty();
    }

    private ReadScope scope() {
        return new ReadScope(new CallBudget(2), 0, clock.millis() + READ_WITHIN.toMillis(), ReadScope.LAST_PLACE);
    }
}
