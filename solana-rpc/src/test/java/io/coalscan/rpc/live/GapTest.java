package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.ChainEvents.Since;
import io.coalscan.rpc.live.LiveTransaction.Missed;
import io.coalscan.rpc.live.Streams.Collected;
import io.coalscan.rpc.read.ReadException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happened while nobody told. */
class GapTest {

    @Test
    void isReadPageByPageAndToldOldestFirst() {
        FakeHistory history = new FakeHistory();
        IntStream.range(0, 2_500).forEach(n -> history.happened("sig" + n, 1_000 + n / 3));
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen =
                        Streams.collect(streams.chain.transactions(Streams.ADDRESS, new Since(999, null)))) {
            seen.until(2_500);
            assertThat(seen.signatures())
                    .containsExactlyElementsOf(
                            IntStream.range(0, 2_500).mapToObj(n -> "sig" + n).toList());
        }
    }

    @Test
    void isNamedWhereItIsLongerThanWhatIsReadAtOnce() {
        FakeHistory history = new FakeHistory().happened("known", 999);
        IntStream.range(0, 5_000).forEach(n -> history.happened("sig" + n, 1_000 + n));
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = new Streams(history, Streams.bounds(1_024, 8_192, 2), node.url());
                Collected<LiveTransaction> seen =
                        Streams.collect(streams.chain.transactions(Streams.ADDRESS, new Since(999, "known")))) {
            seen.until(2_001);
            assertThat(seen.events).first().isEqualTo(new Missed(998, "known", "sig3000"));
            assertThat(seen.signatures()).hasSize(2_000).startsWith("sig3000").endsWith("sig4999");
            assertThat(seen.events).hasSize(2_001);
        }
    }

    @Test
    void isReadOfANodeThatKnowsWhatTheTellerKnew() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<Long> slots = Streams.collect(streams.chain.slots())) {
            Streams.until(() -> node.listeners("slotSubscribe") == 1);
            node.slot(777);
            slots.until(1);
            try (Collected<LiveTransaction> _ =
                    Streams.collect(streams.chain.transactions(Streams.ADDRESS, new Since(1, null)))) {
                Streams.until(() -> !history.leastSlots.isEmpty());
                assertThat(history.leastSlots).containsExactly(777L);
            }
        }
    }

    @Test
    void isReadAgainUntilSomeNodeAnswers() {
        FakeHistory history = new FakeHistory().happened("a", 101);
        IntStream.range(0, 3).forEach(_ -> history.failures.add(new ReadException.Unavailable("nobody", null)));
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen =
                        Streams.collect(streams.chain.transactions(Streams.ADDRESS, new Since(100, null)))) {
            seen.until(1);
            assertThat(history.pages).hasSize(4);
        }
    }

    @Test
    void endsTheStreamOnlyWhenItCanNeverBeRead() {
        FakeHistory history = new FakeHistory();
        history.failures.add(new ReadException.Refused("no address"));
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen =
                        Streams.collect(streams.chain.transactions(Streams.ADDRESS, new Since(100, null)))) {
            Streams.until(() -> !seen.failures.isEmpty());
            assertThat(seen.failures).first().isInstanceOf(ReadException.Refused.class);
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 0);
        }
    }

    @Test
    void isFoundByAskingNowAndThenWhereNoNodeTells() {
        FakeHistory history = new FakeHistory();
        try (Streams streams = new Streams(history, Streams.QUICK);
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> !history.pages.isEmpty());
            history.happened("a", 101);
            seen.until(1);
            history.happened("b", 102);
            seen.until(2);
            assertThat(seen.signatures()).isEqualTo(List.of("a", "b"));
        }
    }
}
