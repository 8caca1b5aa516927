package io.coalscan.wallet.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.wallet.follow.WatchEventStore.Question;
import io.coalscan.wallet.watch.TestWatchList;
import io.coalscan.wallet.watch.Watched;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** An instance that follows the watched wallets of a database. */
public final class Following implements AutoCloseable {
    private final DatabaseClient database;
    private final Follower follower;
    private Map<String, Long> begun = Map.of();

    private Following(DatabaseClient database, Follower follower) {
        this.database = database;
        this.follower = follower;
    }

    public static Following start(DatabaseClient database, RpcPool pool, WatchListener listener) {
        var settings = TestWatchList.settings();
        var claims = new PostgresClaims(database);
        var feed = new WalletFeed(
                pool.events(), pool, claims, TestEvents.store(database), listener, settings.jump(), Clock.systemUTC());
        var follower = new Follower(claims, feed, settings.lease(), settings.most());
        follower.start();
        return new Following(database, follower);
    }

    /** Until so many wallets have a slot from which they are followed. */
    public void awaitBegun(int wallets) {
        eventually(() -> slots().size() == wallets);
        begun = slots();
    }

    /** Until something of each wallet was taken. */
    public void awaitTaken() {
        eventually(() -> slots().entrySet().stream()
                .allMatch(entry -> entry.getValue() > begun.getOrDefault(entry.getKey(), Long.MAX_VALUE)));
    }

    private Map<String, Long> slots() {
        return TestWatchList.of(database).page(0, 100).block().stream()
                .filter(watched -> watched.slot() != null)
                .collect(Collectors.toMap(Watched::walletAddress, Watched::slot));
    }

    public long buys(String mint) {
        return TestEvents.store(database)
                .page(new Question(null, 100, WatchEvent.Kind.BUY, null, mint))
                .block()
                .size();
    }

    static void eventually(BooleanSupplier holds) {
        var found = Flux.interval(Duration.ZERO, Duration.ofMillis(20), Schedulers.boundedElastic())
                .onBackpressureDrop()
                .filter(tick -> holds.getAsBoolean())
                .next()
                .blockOptional(Duration.ofSeconds(20));
        assertThat(found).isPresent();
    }

    @Override
    public void close() {
        follower.stop();
    }
}
