package io.coalscan.pnl.history;

import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.SolanaReads.HistoryQuery;
import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;

/** Whether some node gives whole transactions by the page. Asked beside the listing, so that nobody waits for it; asked again now and then. */
final class BulkOffer {
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final SolanaReads reads;
    private final Clock clock;
    private volatile Known known = new Known(false, Long.MIN_VALUE);

    private record Known(boolean offered, long until) {}

    BulkOffer(SolanaReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    boolean made() {
        return known.offered();
    }

    /** A question that is not asked yet; none when the answer is remembered. */
    Asking asking(String account, ReadScope scope) {
        return new Asking(
                clock.millis() < known.until()
                        ? Mono.empty()
                        : ask(account, scope).then().cache());
    }

    /** A question to some node, beside which others work. */
    record Asking(Mono<Void> answer) {
        void start() {
            answer.subscribe();
        }

        /** Waits at most {@link #PATIENCE} for the answer. */
        <T> Mono<T> then(Mono<T> next) {
            return answer.timeout(PATIENCE, Mono.empty()).then(next);
        }
    }

    private Mono<Boolean> ask(String account, ReadScope scope) {
        return reads.history(account, new HistoryQuery(true, 1, null, false), scope)
                .hasElement()
                .doOnNext(offered -> known = new Known(offered, clock.millis() + REMEMBERED.toMillis()))
                .onErrorResume(ReadException.class, unknown -> Mono.empty());
    }
}
