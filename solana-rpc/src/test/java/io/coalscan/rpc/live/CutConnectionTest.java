package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.LiveTransaction.Seen;
import io.coalscan.rpc.live.LiveTransaction.Source;
import io.coalscan.rpc.live.Streams.Collected;
import io.coalscan.rpc.read.SignaturePage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A node, or something on the way to it, that closes the connection. */
class CutConnectionTest {

    @Test
    void isMadeAgainAndWhatHappenedMeanwhileComesOnceAndInItsPlace() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> !history.pages.isEmpty());
            history.happened("a", 101);
            node.logs(Streams.ADDRESS, "a", 101);
            seen.until(1);
            history.happened("b", 102).happened("c", 103);
            node.cut();
            Streams.until(() -> node.connections() == 2 && node.listeners(Streams.ADDRESS) == 1);
            seen.until(3);
            history.happened("d", 104);
            node.logs(Streams.ADDRESS, "d", 104);
            seen.until(4);
            assertThat(seen.events)
                    .containsExactly(
                            new Seen("a", 101, false, Source.LIVE),
                            new Seen("b", 102, false, Source.HISTORY),
                            new Seen("c", 103, false, Source.HISTORY),
                            new Seen("d", 104, false, Source.LIVE));
            assertThat(streams.ends("closed")).isEqualTo(1);
        }
    }

    @Test
    void isReadUpOnlyFromWhatIsSettled() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> !history.pages.isEmpty());
            history.happened("old", 101).happened("unsettled", 150).happened("newest", 151);
            node.logs(Streams.ADDRESS, "old", 101);
            node.logs(Streams.ADDRESS, "newest", 151);
            seen.until(2);
            history.pages.clear();
            node.cut();
            seen.until(3);
            assertThat(seen.signatures()).containsExactly("old", "newest", "unsettled");
            assertThat(history.pages.peek()).isEqualTo(new SignaturePage(null, "old", SignaturePage.MAX));
        }
    }

    @Test
    void isMadeToTheNextNode() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode first = FakeLiveNode.start();
                FakeLiveNode second = FakeLiveNode.start();
                Streams streams = Streams.over(history, first, second);
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> first.listeners(Streams.ADDRESS) == 1);
            first.close();
            Streams.until(() -> second.listeners(Streams.ADDRESS) == 1);
            second.logs(Streams.ADDRESS, "a", 101);
            seen.until(1);
            assertThat(seen.signatures()).containsExactly("a");
        }
    }

    @Test
    void isPassedOverWhereNobodyListens() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = new Streams(history, Streams.QUICK, FakeLiveNode.deadUrl(), node.url());
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 1);
            node.logs(Streams.ADDRESS, "a", 101);
            seen.until(1);
            assertThat(streams.ends("unreachable")).isEqualTo(1);
        }
    }

    @Test
    void isClosedWithTheLastReader() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node)) {
            Collected<LiveTransaction> one = Streams.collect(streams.chain.transactions(Streams.ADDRESS));
            Collected<LiveTransaction> other = Streams.collect(streams.chain.transactions(Streams.ADDRESS));
            Streams.until(() -> node.requests("logsSubscribe") == 2);
            Streams.until(() -> history.pages.size() == 2);
            one.close();
            node.logs(Streams.ADDRESS, "a", 101);
            other.until(1);
            assertThat(node.requests("logsUnsubscribe")).isZero();
            other.close();
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 0);
            assertThat(one.events).isEqualTo(List.of());
            assertThat(node.connections()).isEqualTo(1);
        }
    }
}
