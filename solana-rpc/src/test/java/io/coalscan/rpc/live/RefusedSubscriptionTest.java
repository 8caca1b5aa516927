package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.Streams.Collected;
import org.junit.jupiter.api.Test;

/** Nodes that take connections and not the subscription. */
class RefusedSubscriptionTest {

    @Test
    void isTakenToTheNextNode() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode poor = FakeLiveNode.start().refuses("logsSubscribe", -32601);
                FakeLiveNode good = FakeLiveNode.start();
                Streams streams = Streams.over(history, poor, good);
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> good.listeners(Streams.ADDRESS) == 1);
            good.logs(Streams.ADDRESS, "a", 101);
            seen.until(1);
            assertThat(poor.requests("logsSubscribe")).isEqualTo(1);
        }
    }

    @Test
    void leavesTheOtherSubscriptionsOfTheConnectionAlone() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start().refuses("logsSubscribe", -32602);
                Streams streams = Streams.over(history, node);
                Collected<Long> slots = Streams.collect(streams.chain.slots());
                Collected<LiveTransaction> _ = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> node.requests("logsSubscribe") >= 3);
            node.slot(5);
            slots.until(1);
            assertThat(node.connections()).isEqualTo(1);
        }
    }

    @Test
    void isReplacedByAskingNowAndThenUntilItIsTaken() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start().refuses("logsSubscribe", -32601);
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> node.requests("logsSubscribe") >= 2);
            history.happened("a", 101);
            seen.until(1);
            node.recovers();
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 1);
            node.logs(Streams.ADDRESS, "b", 102);
            seen.until(2);
            assertThat(seen.signatures()).containsExactly("a", "b");
        }
    }
}
