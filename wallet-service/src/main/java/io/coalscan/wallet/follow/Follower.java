package io.coalscan.wallet.follow;

import io.coalscan.wallet.follow.Claims.Claimed;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * Follows the wallets that this instance has claimed. An instance that cannot renew its claims goes on: others then follow the same wallets, and what both
 * store is stored once.
 */
final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration END_WITHIN = Duration.ofSeconds(2);

    private final UUID instance = UUID.randomUUID();
    private final Claims claims;
    private final WalletFeed feed;
    private final Duration lease;
    private final int most;
    private final Map<String, Disposable> followed = new HashMap<>();
    private final Disposable.Swap looking = Disposables.swap();

    Follower(Claims claims, WalletFeed feed, Duration lease, int most) {
        this.claims = claims;
        this.feed = feed;
        this.lease = lease;
        this.most = most;
    }

    void start() {
        looking.update(Mono.defer(this::look)
                .onErrorResume(failure -> {
                    LOG.warn("watch.claims not renewed cause={}", failure.toString());
                    return Mono.empty();
                })
                .repeatWhen(done -> done.delayElements(LOOK_EVERY))
                .subscribe());
    }

    /** Renews claims, and begins and ends streams accordingly. */
    Mono<Void> look() {
        return claims.renew(instance, lease, most).doOnNext(this::follow).then();
    }

    private synchronized void follow(List<Claimed> claimed) {
        if (looking.isDisposed()) {
            return;
        }
        var gone = new HashSet<>(followed.keySet());
        for (var one : claimed) {
            gone.remove(one.wallet());
            followed.computeIfAbsent(one.wallet(), wallet -> feed.follow(wallet).subscribe());
        }
        for (var wallet : gone) {
            var stream = followed.remove(wallet);
            if (stream != null) {
                stream.dispose();
            }
        }
    }

    /** How many wallets it follows. */
    synchronized int count() {
        return followed.size();
    }

    /** Ends all streams and lets others follow the wallets at once. */
    void stop() {
        kill();
        claims.release(instance)
                .timeout(END_WITHIN)
                .onErrorResume(failure -> Mono.empty())
                .block();
    }

    /** Ends all streams; the claims run out by themselves. */
    synchronized void kill() {
        looking.dispose();
        followed.values().forEach(Disposable::dispose);
        followed.clear();
    }
}
