package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.Streams.Collected;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that are no notice: what else was said is not known, so the connection is made anew and the gap is read. */
class GarbageFramesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "",
                "[]",
                "{\"jsonrpc\":\"2.0\",\"method\":\"logsNotification\",\"params\":{\"result\":{\"context\":{\"slot\":1},",
                "{\"method\":\"logsNotification\",\"params\":{\"result\":{\"context\":{\"slot\":1},\"value\":{}},\"subscription\":41}}",
                "{\"method\":\"slotNotification\",\"params\":{\"result\":{\"slot\":99999999999999999999},\"subscription\":41}}",
                "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700},\"id\":null}",
                "{} {}"
            })
    void areTheEndOfTheConnectionAndOfNothingElse(String garbage) {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 1 && !history.pages.isEmpty());
            history.happened("lost", 101);
            node.say(garbage);
            seen.until(1);
            Streams.until(() -> node.connections() == 2 && node.listeners(Streams.ADDRESS) == 1);
            assertThat(streams.ends("unreadable")).isEqualTo(1);
            assertThat(seen.failures).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"jsonrpc\":\"2.0\",\"method\":\"voteNotification\",\"params\":{\"result\":{}}}"})
    void areNotNoticesOfOtherKindsAndOfNobodysSubscription(String other) {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = Streams.over(history, node);
                Collected<LiveTransaction> seen = Streams.collect(streams.chain.transactions(Streams.ADDRESS))) {
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 1 && !history.pages.isEmpty());
            node.say(other.getBytes(StandardCharsets.UTF_8));
            node.say("{\"method\":\"slotNotification\",\"params\":{\"result\":{\"slot\":9},\"subscription\":999}}");
            node.logs(Streams.ADDRESS, "a", 101);
            seen.until(1);
            assertThat(node.connections()).isEqualTo(1);
        }
    }
}
