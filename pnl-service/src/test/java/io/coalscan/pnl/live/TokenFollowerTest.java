package io.coalscan.pnl.live;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.candle.LiveTrades.Live;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.live.ChainEvents;
import io.coalscan.rpc.live.LiveTransaction;
import io.coalscan.rpc.live.LiveTransaction.Missed;
import io.coalscan.rpc.live.LiveTransaction.Seen;
import io.coalscan.rpc.live.LiveTransaction.Source;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Who is followed, and what becomes known of it. */
class TokenFollowerTest {
    private static final String VAULT = "vault";
    private static final FollowSettings SETTINGS =
            new FollowSettings(2, Duration.ofMinutes(2), 100, Duration.ofSeconds(15));

    private final VirtualTimeScheduler time = VirtualTimeScheduler.getOrSet();
    private final Clock clock = new Virtual();
    private final FakeChain chain = new FakeChain();
    private final Moves moves = new Moves();
    private final Events events = new Events();
    private final Stored stored = new Stored();
    private final TokenFollower follower =
            new TokenFollower(new TokenFeed(events, chain, stored, SETTINGS.settleEvery(), clock), SETTINGS, clock);

    private final class Virtual extends Clock {
        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(time.now(TimeUnit.MILLISECONDS));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** What nodes tell, as the test says it. */
    private static final class Events implements ChainEvents {
        final Map<String, Sinks.Many<LiveTransaction>> streams = new HashMap<>();
        final Map<String, Since> since = new HashMap<>();

        @Override
        public Flux<LiveTransaction> transactions(String address) {
            throw new UnsupportedOperationException("tokens are followed from a slot on");
        }

        @Override
        public Flux<LiveTransaction> transactions(String address, Since from) {
            return Flux.defer(() -> {
                var stream = Sinks.many().unicast().<LiveTransaction>onBackpressureBuffer();
                streams.put(address, stream);
                since.put(address, from);
                return stream.asFlux().doOnCancel(() -> streams.remove(address, stream));
            });
        }

        @Override
        public Flux<AtSlot<@Nullable Account>> account(String address) {
            throw new UnsupportedOperationException("no accounts here");
        }

        @Override
        public Flux<Long> slots() {
            throw new UnsupportedOperationException("no slots here");
        }

        void tell(String address, LiveTransaction what) {
            streams.get(address).emitNext(what, Sinks.EmitFailureHandler.FAIL_FAST);
        }
    }

    private static final class Stored implements Settling {
        int asked;
        long upTo = -1;

        @Override
        public Flux<String> addresses(String mint) {
            return Flux.just(mint, VAULT + mint);
        }

        @Override
        public Mono<Long> settle(String mint) {
            return Mono.fromSupplier(() -> {
                asked++;
                return upTo < 0 ? null : upTo;
            });
        }
    }

    @AfterEach
    void end() {
        follower.close();
        VirtualTimeScheduler.reset();
    }

    private void happens(String address, String signature, long slot, Movement... movements) {
        chain.add(moves.transaction(signature, slot, movements), address);
        events.tell(address, new Seen(signature, slot, false, Source.LIVE));
    }

    private static List<String> signatures(Live live) {
        return live.trades().stream().map(LedgerEntry::signature).toList();
    }

    @Test
    void aTokenIsFollowedFromItsFirstQuestionOnAndFromALittleBefore() {
        assertThat(follower.of(MINT)).isEqualTo(new Live(true, false, List.of()));
        assertThat(events.since.get(MINT).slot()).isEqualTo(chain.slot - 64);

        happens(MINT, "a", 1_001, buy("alice", 5, 50));
        happens(MINT, "moved", 1_002, in("bob", 1, "alice"));
        happens(VAULT + MINT, "b", 1_003, buy("bob", 5, 60));
        events.tell(VAULT + MINT, new Seen("a", 1_001, false, Source.HISTORY));
        events.tell(MINT, new Seen("failed", 1_004, true, Source.LIVE));

        assertThat(signatures(follower.of(MINT))).containsExactly("a", "b");
        assertThat(chain.fetched).containsExactly("a", "moved", "b");
    }

    @Test
    void whatNobodyAsksAboutIsLetGoOf() {
        follower.of(MINT);
        time.advanceTimeBy(Duration.ofSeconds(100));
        follower.of(MINT);
        time.advanceTimeBy(Duration.ofSeconds(115));
        assertThat(events.streams).containsKey(MINT);
        time.advanceTimeBy(Duration.ofSeconds(20));
        assertThat(events.streams).isEmpty();
    }

    @Test
    void noMoreThanABoundAreFollowed() {
        follower.of(MINT);
        follower.of("other");
        assertThat(follower.of("third")).isEqualTo(Live.NONE);
        assertThat(events.streams).doesNotContainKey("third");
    }

    @Test
    void whatIsFinalIsStoredNowAndThenAndOnlyWhereSomethingHappened() {
        follower.of(MINT);
        time.advanceTimeBy(Duration.ofSeconds(31));
        assertThat(stored.asked).isZero();

        happens(MINT, "a", 1_001, buy("alice", 5, 50));
        happens(MINT, "b", 1_002, buy("alice", 5, 50));
        time.advanceTimeBy(Duration.ofSeconds(15));
        assertThat(stored.asked).isEqualTo(1);
        assertThat(signatures(follower.of(MINT))).containsExactly("a", "b");

        stored.upTo = 1_001;
        time.advanceTimeBy(Duration.ofSeconds(15));
        assertThat(signatures(follower.of(MINT))).containsExactly("b");
    }

    @Test
    void whatNoNodeGivesIsAGap() {
        follower.of(MINT);
        events.tell(MINT, new Seen("nowhere", 1_001, false, Source.LIVE));
        time.advanceTimeBy(Duration.ofSeconds(10));
        assertThat(follower.of(MINT).gap()).isTrue();

        stored.upTo = 1_001;
        time.advanceTimeBy(Duration.ofSeconds(15));
        assertThat(follower.of(MINT).gap()).isFalse();
    }

    @Test
    void whatIsMissedIsAGap() {
        follower.of(MINT);
        events.tell(MINT, new Missed(1_000, null, "a"));
        assertThat(follower.of(MINT).gap()).isTrue();
    }

    @Test
    void whoHasEndedFollowsNobody() {
        follower.of(MINT);
        follower.close();
        assertThat(events.streams).isEmpty();
        assertThat(follower.of(MINT)).isEqualTo(Live.NONE);
    }
}
