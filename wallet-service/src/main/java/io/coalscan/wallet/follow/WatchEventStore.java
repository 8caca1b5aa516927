package io.coalscan.wallet.follow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What watched wallets did. */
public interface WatchEventStore {
    /** Keeps those that are not there yet, all or none. */
    Mono<Void> keep(List<WatchEvent> events);

    /** Newest first. */
    Mono<List<Stored>> page(Question question);

    /** Forgets what was stored before; epoch milliseconds. */
    Mono<Long> forget(long before);

    /** @param mintCreatedAt of the mint, epoch milliseconds; null when it is not known */
    record Stored(long id, WatchEvent event, @Nullable Long mintCreatedAt) {}

    /** @param before only smaller ids; null from the newest. The others are null for any */
    record Question(
            @Nullable Long before,
            int limit,
            WatchEvent.@Nullable Kind kind,
            @Nullable String wallet,
            @Nullable String mint) {}
}
