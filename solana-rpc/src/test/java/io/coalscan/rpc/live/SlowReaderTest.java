package io.coalscan.rpc.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.live.Streams.Collected;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;

/** A reader that takes events more slowly than they come. */
class SlowReaderTest {

    @Test
    void losesNothingAndSeesNothingTwiceThoughLittleWaitsForIt() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = new Streams(history, Streams.bounds(16, 8_192, 20), node.url())) {
            Reader reader = new Reader();
            streams.chain.transactions(Streams.ADDRESS).subscribe(reader);
            Streams.until(() -> node.listeners(Streams.ADDRESS) == 1 && !history.pages.isEmpty());
            List<String> told = new ArrayList<>();
            IntStream.range(0, 3_000).forEach(n -> {
                history.happened("sig" + n, 101 + n / 4);
                node.logs(Streams.ADDRESS, "sig" + n, 101 + n / 4);
                told.add("sig" + n);
                if (n % 500 == 0) {
                    reader.request(1);
                }
            });
            Streams.until(() -> !reader.seen.isEmpty());
            reader.request(Long.MAX_VALUE);
            Streams.until(() -> reader.seen.size() >= 3_000);
            assertThat(reader.seen).containsExactlyElementsOf(told);
            reader.cancel();
        }
    }

    /** Its own buffer holds what it did not ask for; the connection goes on for the others. */
    @Test
    void holdsUpNobodyElse() {
        FakeHistory history = new FakeHistory();
        try (FakeLiveNode node = FakeLiveNode.start();
                Streams streams = new Streams(history, Streams.bounds(16, 8_192, 20), node.url());
                Collected<LiveTransaction> quick = Streams.collect(streams.chain.transactions("OtherAddress111"))) {
            Reader reader = new Reader();
            streams.chain.transactions(Streams.ADDRESS).subscribe(reader);
            Streams.until(() -> node.requests("logsSubscribe") == 2 && history.pages.size() == 2);
            IntStream.range(0, 1_000).forEach(n -> node.logs(Streams.ADDRESS, "sig" + n, 101 + n));
            node.logs("OtherAddress111", "other", 101);
            quick.until(1);
            assertThat(quick.signatures()).containsExactly("other");
            assertThat(reader.seen).isEmpty();
            reader.cancel();
        }
    }

    private static final class Reader extends BaseSubscriber<LiveTransaction> {
        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        protected void hookOnSubscribe(Subscription subscription) {}

        @Override
        protected void hookOnNext(LiveTransaction event) {
            seen.add(((LiveTransaction.Seen) event).signature());
        }
    }
}
