package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.Streams.Collected;
import org.junit.jupiter.api.Test;

/** Slots as they come. */
class SlotEventsTest {

    @Test
    void onlyEverGoUpAndShareOneSubscription() {
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(new FakeHistory(), node);
                Collected<Long> one = Streams.collect(streams.chain.slots());
                Collected<Long> other = Streams.collect(streams.chain.slotsOf("node-1"))) {
            Streams.until(() -> node.requests("slotSubscribe") == 3);
            Streams.until(() -> {
                node.slot(5);
                return !one.events.isEmpty() && !other.events.isEmpty();
            });
            node.slot(4);
            node.slot(6);
            one.until(2);
            other.until(2);
            assertThat(one.events).containsExactly(5L, 6L);
            assertThat(other.events).containsExactly(5L, 6L);
        }
    }

    @Test
    void endWhenThePoolIsClosed() {
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(new FakeHistory(), node)) {
            var reading = streams.chain.slots().subscribe();
            Streams.until(() -> node.listeners("slotSubscribe") == 1);
            streams.chain.close();
            assertThat(reading.isDisposed()).isTrue();
            Streams.until(() -> node.listeners("slotSubscribe") == 0);
        }
    }

    @Test
    void comeFromTheNodesThatAreInUse() {
        try (FakeLiveNode before = FakeLiveNode.start();
                FakeLiveNode after = FakeLiveNode.start();
                Streams streams = Streams.over(new FakeHistory(), before);
                Collected<Long> slots = Streams.collect(streams.chain.slots())) {
            Streams.until(() -> before.listeners("slotSubscribe") == 1);
            streams.chain.use(java.util.List.of(new LiveChain.Source("new", after.url())));
            Streams.until(() -> after.listeners("slotSubscribe") == 1);
            Streams.until(() -> {
                after.slot(8);
                return !slots.events.isEmpty();
            });
            assertThat(slots.events).containsExactly(8L);
            assertThat(streams.chain.toString() + new LiveChain.Source("new", after.url()))
                    .doesNotContain(FakeLiveNode.SECRET);
        }
    }
}
