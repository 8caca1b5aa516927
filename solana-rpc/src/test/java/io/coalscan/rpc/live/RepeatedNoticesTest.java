package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.ChainEvents.Since;
import io.coalscan.rpc.live.Streams.Collected;
import org.junit.jupiter.api.Test;

/** Nodes that tell the same more than once. */
class RepeatedNoticesTest {

    @Test
    void areToldOnce() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> !history.pages.isEmpty());
            node.logs(Streams.ADDRESS, "a", 101);
            node.logs(Streams.ADDRESS, "a", 101);
            node.logs(Streams.ADDRESS, "b", 101);
            node.logs(Streams.ADDRESS, "a", 101);
            node.logs(Streams.ADDRESS, "c", 102);
            seen.until(3);
            assertThat(seen.signatures()).containsExactly("a", "b", "c");
        }
    }

    @Test
    void areToldOnceWhenTheHistoryHasThemToo() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> !history.pages.isEmpty());
            history.happened("a", 101).happened("b", 102);
            node.logs(Streams.ADDRESS, "b", 102);
            seen.until(1);
            node.cut();
            Streams.until(() -> node.connections() == 2 && history.pages.size() >= 2);
            node.logs(Streams.ADDRESS, "a", 101);
            node.logs(Streams.ADDRESS, "b", 102);
            node.logs(Streams.ADDRESS, "c", 103);
            seen.until(3);
            assertThat(seen.signatures()).containsExactly("b", "a", "c");
        }
    }

    @Test
    void areNotToldWhenTheyAreKnownFromBefore() {
        FakeHistory history =
                new FakeHistory().happened("older", 90).happened("known", 90).happened("newer", 90);
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen =
                        Streams.collect(streams.chain.transactions(Streams.ADDRESS, new Since(90, "known")))) {
            seen.until(1);
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 1);
            node.logs(Streams.ADDRESS, "known", 90);
            node.logs(Streams.ADDRESS, "last", 91);
            seen.until(2);
            assertThat(seen.signatures()).containsExactly("newer", "last");
        }
    }
}
