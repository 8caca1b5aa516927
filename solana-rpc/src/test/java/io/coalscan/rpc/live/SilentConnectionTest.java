package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.Streams.Collected;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

/** Connections that stay open and say nothing. */
class SilentConnectionTest {
    private static final LiveSettings IMPATIENT = Streams.silence(Duration.ofMillis(600));

    @Test
    void isGivenUpWhenNotEvenPingsAreAnswered() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode dumb = FakeLiveNode.startThatAnswersNoPings().refuses("slotSubscribe", -32601);
                FakeLiveNode good = FakeLiveNode.start();
                Streams streams = new Streams(history, IMPATIENT, dumb.url(), good.url());
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> dumb.listeners(Streams.ADDRESS) == 1);
            history.happened("unheard", 101);
            Streams.until(() -> good.listeners(Streams.ADDRESS) == 1);
            seen.until(1);
            assertThat(seen.signatures()).containsExactly("unheard");
            assertThat(streams.ends("silent")).isPositive();
        }
    }

    @Test
    void isGivenUpWhenItsSlotsStandStillThoughPingsAreAnswered() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode stuck = FakeLiveNode.start();
                Streams streams = new Streams(history, IMPATIENT, stuck.url());
                Collected<LiveTransaction> _ = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> stuck.listeners(Streams.ADDRESS) == 1);
            stuck.slot(102);
            Streams.until(() -> stuck.connections() == 2);
            assertThat(streams.ends("silent")).isEqualTo(1);
        }
    }

    @Test
    void isKeptWhileItsSlotsMoveThoughNothingHappensToTheAddress() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = new Streams(history, Streams.silence(Duration.ofSeconds(2)), node.url());
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 1);
            Disposable moving = Flux.interval(Duration.ofMillis(50)).subscribe(n -> node.slot(102 + n));
            try {
                Flux.interval(Duration.ofMillis(100)).take(35).blockLast(Streams.PATIENCE);
                node.logs(Streams.ADDRESS, "a", 200);
                seen.until(1);
                assertThat(node.connections()).isEqualTo(1);
            } finally {
                moving.dispose();
            }
        }
    }

    @Test
    void isGivenUpWhenARequestIsNotAnswered() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode mute = FakeLiveNode.start().ignores("logsSubscribe");
                FakeLiveNode good = FakeLiveNode.start();
                Streams streams = new Streams(history, IMPATIENT, mute.url(), good.url());
                Collected<LiveTransaction> _ = Streams.collect(streams.chain.transactions(Streams.ADDRESS));
                Collected<Long> _ = Streams.collect(streams.chain.slots())) {
            Disposable moving = Flux.interval(Duration.ofMillis(50)).subscribe(n -> mute.slot(102 + n));
            try {
                Streams.until(() -> good.listeners(Streams.ADDRESS) == 1);
                assertThat(streams.ends("unanswered")).isPositive();
            } finally {
                moving.dispose();
            }
        }
    }
}
