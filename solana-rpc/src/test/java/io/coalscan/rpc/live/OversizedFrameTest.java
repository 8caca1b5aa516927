package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.Streams.Collected;
import org.junit.jupiter.api.Test;

/** A message longer than is read. */
class OversizedFrameTest {

    @Test
    void isTheEndOfTheConnectionAndOfNothingElse() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 1 && !history.pages.isEmpty());
            history.happened("lost", 101);
            node.say(" ".repeat(Streams.QUICK.maxFrame() + 1));
            seen.until(1);
            Streams.until(() -> node.connections() == 2 && node.listeners(Streams.ADDRESS) == 1);
            assertThat(seen.signatures()).containsExactly("lost");
        }
    }

    @Test
    void isTheEndOfTheConnectionInPiecesToo() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> _ = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 1 && !history.pages.isEmpty());
            String half = " ".repeat(Streams.QUICK.maxFrame() / 2 + 1);
            node.say(half, half);
            Streams.until(() -> node.connections() == 2 && node.listeners(Streams.ADDRESS) == 1);
            assertThat(streams.registry
                            .get("coalscan.rpc.live.ends")
                            .tag("cause", "too_long")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void isNoneInPiecesThatFit() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<Long> slots = Streams.collect(streams.chain.slots())) {
            Streams.until(() -> node.requests("slotSubscribe") == 2);
            Streams.until(() -> {
                node.say(
                        "{\"method\":\"slotNotification\",\"params\":{\"result\":",
                        "{\"slot\":9},\"subscription\":41}}");
                return !slots.events.isEmpty();
            });
            assertThat(slots.events).containsExactly(9L);
        }
    }
}
