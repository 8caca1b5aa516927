package io.coalscan.wallet.alert;

import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.SolanaReads.HistoryQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds out when a mint was made: by what is stored, else by its history, oldest first where a node gives it so, else page by page within a few calls. */
final class MintBirths {
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private final BirthStore store;
    private final SolanaReads reads;
    private final int calls;
    private final long oldMillis;
    private final Clock clock;

    /** @param oldMillis an age beyond which nobody wants to know more */
    MintBirths(BirthStore store, SolanaReads reads, int calls, long oldMillis, Clock clock) {
        this.store = store;
        this.reads = reads;
        this.calls = calls;
        this.oldMillis = oldMillis;
        this.clock = clock;
    }

    /**
     * Times are epoch milliseconds.
     *
     * @param createdAt null when it is not known
     * @param notAfter the oldest moment at which the mint was seen; null when there is none
     * @param checkedAt when it was looked for
     */
    record Birth(@Nullable Long createdAt, @Nullable Long notAfter, long checkedAt) {}

    /** Never fails for a node; what it does not find out is looked for again a minute later. */
    Mono<Birth> of(String mint) {
        return store.find(mint).filter(this::settled).switchIfEmpty(Mono.defer(() -> ask(mint)));
    }

    private boolean settled(Birth birth) {
        long now = clock.millis();
        var notAfter = birth.notAfter();
        return birth.createdAt() != null
                || (notAfter != null && now - notAfter >= oldMillis)
                || now - birth.checkedAt() < ASK_AGAIN.toMillis();
    }

    private Mono<Birth> ask(String mint) {
        var scope = new ReadScope(new CallBudget(calls), 0, clock.millis() + WITHIN.toMillis());
        return reads.history(mint, new HistoryQuery(true, 1, null, false), scope)
                .mapNotNull(page -> page.transactions().isEmpty()
                        ? null
                        : page.transactions().getFirst().time())
                .map(time -> new Birth(time, time, clock.millis()))
                .onErrorResume(ReadException.Unsupported.class, failed -> Mono.empty())
                .switchIfEmpty(Mono.defer(() -> page(mint, SignaturePage.newest(), null, scope)))
                .onErrorResume(ReadException.class, failed -> Mono.just(new Birth(null, null, clock.millis())))
                .flatMap(birth -> store.keep(mint, birth).thenReturn(birth));
    }

    /** Down to the first line, to one that is old enough, or as far as the calls reach. */
    private Mono<Birth> page(String mint, SignaturePage page, @Nullable Long seen, ReadScope scope) {
        return reads.signatures(mint, page, scope)
                .flatMap(lines -> {
                    var oldest = oldest(lines);
                    var notAfter = oldest == null ? seen : oldest;
                    long now = clock.millis();
                    if (lines.size() < SignaturePage.MAX) {
                        return Mono.just(new Birth(notAfter, notAfter, now));
                    }
                    return notAfter != null && now - notAfter >= oldMillis
                            ? Mono.just(new Birth(null, notAfter, now))
                            : page(mint, page.olderThan(lines.getLast().signature()), notAfter, scope);
                })
                .onErrorResume(ReadException.class, failed -> Mono.just(new Birth(null, seen, clock.millis())));
    }

    private static @Nullable Long oldest(List<SignatureInfo> newestFirst) {
        return newestFirst.reversed().stream()
                .map(SignatureInfo::time)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
