package io.coalscan.wallet.follow;

import io.coalscan.wallet.follow.WatchEventStore.Stored;
import org.jspecify.annotations.Nullable;

/** An event as callers see it. */
record WatchEventView(
        long id,
        String walletAddress,
        WatchEvent.Kind kind,
        String signature,
        long slot,
        @Nullable Long time,
        WatchEvent.@Nullable TimeSource timeSource,
        @Nullable String contractAddress,
        @Nullable String rawAmount,
        @Nullable Double sol,
        @Nullable String counterparty,
        @Nullable Double solBefore,
        @Nullable Double solAfter,
        @Nullable Long mintAgeSeconds) {
    private static final double LAMPORTS = 1e9;

    static WatchEventView of(Stored stored) {
        var event = stored.event();
        return new WatchEventView(
                stored.id(),
                event.wallet(),
                event.kind(),
                event.signature(),
                event.slot(),
                event.time(),
                event.timeSource(),
                event.mint(),
                event.rawAmount() == null ? null : event.rawAmount().toString(),
                sol(event.lamports()),
                event.counterparty(),
                sol(event.solBefore()),
                sol(event.solAfter()),
                age(stored));
    }

    private static @Nullable Double sol(@Nullable Long lamports) {
        return lamports == null ? null : Double.valueOf(lamports / LAMPORTS);
    }

    private static @Nullable Long age(Stored stored) {
        var event = stored.event();
        var created = stored.mintCreatedAt();
        return event.kind() != WatchEvent.Kind.BUY || event.time() == null || created == null
                ? null
                : Long.valueOf(Math.max(0, event.time() - created) / 1_000);
    }
}
