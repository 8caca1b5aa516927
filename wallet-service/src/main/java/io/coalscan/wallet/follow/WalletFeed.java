package io.coalscan.wallet.follow;

import io.coalscan.rpc.decode.DecodedTransaction;
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
import io.coalscan.wallet.follow.WatchEvent.Kind;
import io.coalscan.wallet.follow.WatchEvent.Moment;
import io.coalscan.wallet.follow.WatchEvent.TimeSource;
import io.coalscan.wallet.watch.WatchSettings.Jump;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Follows one wallet: each of its transactions is read, what it did is stored, those who want to know are told, and only then is its slot passed. Whoever
 * takes over begins a little before that slot: storing twice is storing once.
 */
final class WalletFeed {
    private static final Logger LOG = LoggerFactory.getLogger(WalletFeed.class);
    /** Transactions that are read at once, so that one which no node gives yet holds up few others. */
    private static final int AT_ONCE = 4;
    /** About 25 s: longer than a transaction is asked for, and than nodes tell slots late. */
    private static final long OVERLAP = 64;

    private static final Duration READ_WITHIN = Duration.ofSeconds(5);
    private static final Retry LATER = Retry.backoff(7, Duration.ofMillis(200))
            .maxBackoff(Duration.ofSeconds(4))
            .filter(NotYet.class::isInstance);

    private final ChainEvents chain;
    private final SolanaReads reads;
    private final Claims claims;
    private final WatchEventStore store;
    private final WatchListener listener;
    private final Jump jump;
    private final Clock clock;

    WalletFeed(
            ChainEvents chain,
            SolanaReads reads,
            Claims claims,
            WatchEventStore store,
            WatchListener listener,
            Jump jump,
            Clock clock) {
        this.chain = chain;
        this.reads = reads;
        this.claims = claims;
        this.store = store;
        this.listener = listener;
        this.jump = jump;
        this.clock = clock;
    }

    /** A node has heard of the transaction and none gives it. */
    private static final class NotYet extends RuntimeException {
        NotYet() {
            super("not given yet", null, false, false);
        }
    }

    /** Never completes; what fails is tried again from where all is stored. */
    Mono<Void> follow(String wallet) {
        return Flux.merge(
                        began(wallet),
                        since(wallet)
                                .flatMapMany(since -> chain.transactions(wallet, since))
                                .flatMap(told -> take(wallet, told), AT_ONCE, 1))
                .doOnError(failure -> LOG.warn("watch.feed failed wallet={} cause={}", wallet, failure.toString()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1)).maxBackoff(Duration.ofSeconds(30)))
                .then();
    }

    /** What listeners want to know beforehand is only nice to know: they ask again when they need it. */
    private Mono<Void> began(String wallet) {
        return listener.began(wallet).onErrorResume(failure -> {
            LOG.warn("watch.began failed wallet={} cause={}", wallet, failure.toString());
            return Mono.empty();
        });
    }

    /** A wallet that was never followed begins now. */
    private Mono<Since> since(String wallet) {
        return claims.slot(wallet)
                .map(slot -> new Since(Math.max(0, slot - OVERLAP), null))
                .switchIfEmpty(Mono.defer(() -> reads.slot(scope()))
                        .flatMap(now -> claims.reached(wallet, now).thenReturn(new Since(now, null))));
    }

    private ReadScope scope() {
        return new ReadScope(new CallBudget(2), 0, clock.millis() + READ_WITHIN.toMillis());
    }

    private Mono<Void> take(String wallet, LiveTransaction told) {
        return switch (told) {
            case Seen seen when seen.failed() -> claims.reached(wallet, seen.slot());
            case Seen seen -> read(wallet, seen).then(claims.reached(wallet, seen.slot()));
            case Missed missed -> {
                LOG.warn("watch.missed wallet={} afterSlot={} before={}", wallet, missed.afterSlot(), missed.before());
                yield store.keep(List.of(unread(wallet, missed.before(), missed.afterSlot())));
            }
        };
    }

    private Mono<Void> read(String wallet, Seen seen) {
        return Mono.defer(() -> reads.transactions(List.of(seen.signature()), scope())
                        .next()
                        .flatMap(WalletFeed::found)
                        .switchIfEmpty(Mono.error(NotYet::new))
                        .onErrorMap(ReadException.class, failed -> new NotYet()))
                .retryWhen(LATER)
                .flatMap(transaction ->
                        moment(transaction, seen).map(moment -> EventsOf.of(wallet, transaction, moment, jump)))
                .onErrorResume(
                        failure -> failure.getCause() instanceof NotYet,
                        given -> Mono.just(List.of(unread(wallet, seen.signature(), seen.slot()))))
                .flatMap(this::keep);
    }

    private static Mono<DecodedTransaction> found(TransactionRead read) {
        return switch (read) {
            case TransactionRead.Found found -> Mono.just(found.transaction());
            case TransactionRead.Missing missing -> Mono.empty();
            case TransactionRead.Unread unread -> Mono.empty();
        };
    }

    private Mono<Void> keep(List<WatchEvent> events) {
        return store.keep(events)
                .thenMany(Flux.fromIterable(events))
                .filter(event -> event.kind() == Kind.BUY)
                .concatMap(listener::bought)
                .then();
    }

    /** Where the transaction has no time, its block may; one that a node told just now happened just now. */
    private Mono<Moment> moment(DecodedTransaction transaction, Seen seen) {
        var time = transaction.time();
        if (time != null) {
            return Mono.just(new Moment(time, TimeSource.BLOCK));
        }
        long now = clock.millis();
        var otherwise =
                seen.source() == LiveTransaction.Source.LIVE ? new Moment(now, TimeSource.ARRIVAL) : Moment.UNKNOWN;
        return reads.blocks(List.of(seen.slot()), scope())
                .mapNotNull(blocks -> blocks.get(seen.slot()))
                .mapNotNull(SolanaReads.BlockInfo::time)
                .map(told -> new Moment(told, TimeSource.SLOT))
                .onErrorResume(ReadException.class, failed -> Mono.empty())
                .defaultIfEmpty(otherwise);
    }

    private static WatchEvent unread(String wallet, String signature, long slot) {
        return new WatchEvent(wallet, Kind.UNREAD, 0, signature, slot, null, null, null, null, null, null, null, null);
    }
}
