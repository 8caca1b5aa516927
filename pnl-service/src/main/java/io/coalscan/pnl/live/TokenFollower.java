package io.coalscan.pnl.live;

import io.coalscan.pnl.candle.LiveTrades;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** Follows the tokens that this instance is asked about, a bounded number of them, until nobody asks any more. */
final class TokenFollower implements LiveTrades, AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final TokenFeed feed;
    private final FollowSettings settings;
    private final Clock clock;
    private final Map<String, Followed> followed = new HashMap<>();
    private final Disposable looking;

    TokenFollower(TokenFeed feed, FollowSettings settings, Clock clock) {
        this.feed = feed;
        this.settings = settings;
        this.clock = clock;
        this.looking = Flux.interval(LOOK_EVERY).onBackpressureDrop().subscribe(tick -> letGo());
    }

    /** @param asked when somebody last did, epoch milliseconds */
    private record Followed(LiveLedger ledger, Disposable stream, long asked) {
        Followed askedAt(long now) {
            return new Followed(ledger, stream, now);
        }
    }

    @Override
    public synchronized Live of(String mint) {
        var known = followed.get(mint);
        var now = known == null ? begun(mint) : known.askedAt(clock.millis());
        if (now == null) {
            return Live.NONE;
        }
        followed.put(mint, now);
        return now.ledger().now();
    }

    /** Null where it follows enough of them, or has ended. */
    private @Nullable Followed begun(String mint) {
        if (followed.size() >= settings.most() || looking.isDisposed()) {
            return null;
        }
        var ledger = new LiveLedger(settings.trades());
        return new Followed(ledger, feed.follow(mint, ledger).subscribe(), clock.millis());
    }

    /** Ends the streams that nobody has asked about for long. */
    synchronized void letGo() {
        long since = clock.millis() - settings.unasked().toMillis();
        followed.values().removeIf(one -> {
            boolean unasked = one.asked() < since;
            if (unasked) {
                one.stream().dispose();
            }
            return unasked;
        });
    }

    @Override
    public synchronized void close() {
        looking.dispose();
        followed.values().forEach(one -> one.stream().dispose());
        followed.clear();
    }
}
