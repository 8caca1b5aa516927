package io.coalscan.wallet.follow;

import static io.coalscan.wallet.follow.Following.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.live.ChainEvents.Since;
import io.coalscan.rpc.live.LiveTransaction;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.wallet.follow.WatchEvent.Kind;
import io.coalscan.wallet.follow.WatchEvent.Moment;
import io.coalscan.wallet.follow.WatchEvent.TimeSource;
import io.coalscan.wallet.follow.WatchEventStore.Question;
import io.coalscan.wallet.follow.WatchEventStore.Stored;
import io.coalscan.wallet.testing.FakeChain;
import io.coalscan.wallet.watch.TestWatchList;
import io.coalscan.wallet.watch.WatchSettings.Jump;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

class FollowerTest {
    private static final Duration LEASE = Duration.ofMillis(700);
    private static DatabaseClient database;

    private final FakeChain chain = new FakeChain();
    private final List<WatchEvent> told = new CopyOnWriteArrayList<>();
    private final AtomicBoolean deaf = new AtomicBoolean();
    private final List<Follower> followers = new ArrayList<>();

    @BeforeAll
    static void open() {
        database = DatabaseClient.create(TestPostgres.of("wallet").connections("wallet"));
    }

    @BeforeEach
    void clear() {
        database.sql("truncate watched_wallets, watch_events").then().block();
    }

    @AfterEach
    void end() {
        followers.forEach(Follower::kill);
    }

    private Follower follower(FakeEvents events) {
        var listener = new WatchListener() {
            @Override
            public Mono<Void> began(String wallet) {
                return Mono.empty();
            }

            @Override
            public Mono<Void> bought(WatchEvent buy) {
                return deaf.getAndSet(false)
                        ? Mono.error(new IllegalStateException("killed"))
                        : Mono.fromRunnable(() -> told.add(buy));
            }
        };
        var claims = new PostgresClaims(database);
        var feed = new WalletFeed(
                events, chain, claims, TestEvents.store(database), listener, new Jump(10, 50, 1), Clock.systemUTC());
        var follower = new Follower(claims, feed, LEASE, 200);
        followers.add(follower);
        return follower;
    }

    private void bought(String wallet, String signature, long time) {
        chain.transaction(
                wallet,
                signature,
                time,
                wallet,
                new Movement(
                        Movement.Side.BUY,
                        Movement.Cause.SWAP,
                        "amm",
                        wallet,
                        "mint",
                        BigInteger.TEN,
                        Programs.WRAPPED_SOL,
                        BigInteger.ONE,
                        "pool",
                        true,
                        Movement.Fees.NONE));
    }

    private static List<WatchEvent> stored(String wallet) {
        return TestEvents.store(database).page(new Question(null, 100, null, wallet, null)).block().stream()
                .map(Stored::event)
                .toList();
    }

    private static Long slot(String wallet) {
        return new PostgresClaims(database).slot(wallet).block();
    }

    @Test
    void whatAWatchedWalletDoesIsStoredAndToldOnce() {
        TestWatchList.add(database, "ann");
        var events = new FakeEvents();
        follower(events).look().block();
        eventually(() -> events.listening.containsKey("ann"));
        assertThat(events.listening.get("ann")).isEqualTo(new Since(0, null));

        bought("ann", "s1", 40_000);
        events.seen("ann", "s1", 100);
        events.seen("ann", "s1", 100);
        eventually(() -> told.size() == 2 && slot("ann") == 100);

        assertThat(stored("ann")).hasSize(1);
        assertThat(stored("ann").getFirst().kind()).isEqualTo(Kind.BUY);
        assertThat(stored("ann").getFirst().timeSource()).isEqualTo(TimeSource.BLOCK);
        assertThat(told.getFirst()).isEqualTo(stored("ann").getFirst());
    }

    @Test
    void eachWalletIsFollowedByOneInstanceAndByAnotherWhenThatDies() {
        TestWatchList.add(database, "ann", "bob");
        var first = new FakeEvents();
        var second = new FakeEvents();
        var dying = follower(first);
        var other = follower(second);
        dying.look().block();
        other.look().block();
        eventually(() -> first.listening.size() == 2);
        assertThat(other.count()).isZero();

        bought("ann", "s1", 40_000);
        first.seen("ann", "s1", 1_000);
        eventually(() -> slot("ann") == 1_000);
        dying.kill();
        eventually(() -> {
            other.look().block();
            return second.listening.size() == 2;
        });
        assertThat(second.listening.get("ann")).isEqualTo(new Since(936, null));
    }

    @Test
    void anInstanceThatEndsInOrderGivesItsWalletsAtOnce() {
        TestWatchList.add(database, "ann");
        var ending = follower(new FakeEvents());
        ending.look().block();
        ending.stop();
        var second = new FakeEvents();
        var other = follower(second);
        other.look().block();

        assertThat(other.count()).isEqualTo(1);
    }

    @Test
    void aTransactionIsTakenAgainWhenTheListenerDied() {
        TestWatchList.add(database, "ann");
        var events = new FakeEvents();
        follower(events).look().block();
        eventually(() -> events.listening.containsKey("ann"));
        deaf.set(true);
        bought("ann", "s1", 40_000);
        events.seen("ann", "s1", 100);
        eventually(() -> !deaf.get() && events.listening.containsKey("ann"));
        assertThat(slot("ann")).isZero();

        events.seen("ann", "s1", 100);
        eventually(() -> told.size() == 1 && slot("ann") == 100);
        assertThat(stored("ann")).hasSize(1);
    }

    @Test
    void aWalletThatIsNoLongerWatchedIsNoLongerFollowed() {
        TestWatchList.add(database, "ann", "bob");
        var events = new FakeEvents();
        var follower = follower(events);
        follower.look().block();
        eventually(() -> events.listening.size() == 2);
        TestWatchList.editor(database).remove("ann").block();
        follower.look().block();

        eventually(() -> events.listening.keySet().equals(Set.of("bob")));
    }

    @Test
    void whereATransactionHasNoTimeItsBlockOrItsArrivalTellsIt() {
        TestWatchList.add(database, "ann");
        var events = new FakeEvents();
        follower(events).look().block();
        eventually(() -> events.listening.containsKey("ann"));
        for (var signature : List.of("block", "arrival", "history")) {
            bought("ann", signature, 40_000);
            chain.timeless(signature);
        }
        chain.blockTimes.put(100L, 41_000L);
        events.seen("ann", "block", 100);
        events.seen("ann", "arrival", 101);
        events.tell("ann", new LiveTransaction.Seen("history", 102, false, LiveTransaction.Source.HISTORY));

        eventually(() -> stored("ann").size() == 3);
        assertThat(time("block")).isEqualTo(new Moment(41_000L, TimeSource.SLOT));
        assertThat(time("arrival").source()).isEqualTo(TimeSource.ARRIVAL);
        assertThat(time("arrival").time()).isGreaterThan(41_000);
        assertThat(time("history")).isEqualTo(Moment.UNKNOWN);
    }

    private static Moment time(String signature) {
        return stored("ann").stream()
                .filter(event -> event.signature().equals(signature))
                .map(event -> new Moment(event.time(), event.timeSource()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void failedTransactionsPassAndMissedOnesAreToldToBe() {
        TestWatchList.add(database, "ann");
        var events = new FakeEvents();
        follower(events).look().block();
        eventually(() -> events.listening.containsKey("ann"));
        events.tell("ann", new LiveTransaction.Missed(50, null, "later"));
        events.tell("ann", new LiveTransaction.Seen("f", 90, true, LiveTransaction.Source.LIVE));

        eventually(() -> slot("ann") == 90 && !stored("ann").isEmpty());
        assertThat(stored("ann")).extracting(WatchEvent::kind).containsExactly(Kind.UNREAD);
        assertThat(told).isEmpty();
    }
}
