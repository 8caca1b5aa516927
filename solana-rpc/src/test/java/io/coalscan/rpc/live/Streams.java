package io.coalscan.rpc.live;

import io.coalscan.rpc.live.LiveTransaction.Seen;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Streams over fake nodes with short times. */
final class Streams implements AutoCloseable {
    static final String ADDRESS = "TokenAddress1111";
    static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Patient with connections, so that a busy machine does not make one look silent. */
    static final LiveSettings QUICK = new LiveSettings(
            Duration.ofSeconds(8),
            Duration.ofSeconds(8),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            1 << 16,
            1_024,
            8_192,
            20);

    private final Scheduler timer = Schedulers.newSingle("live-test", true);
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final LiveChain chain;

    Streams(FakeHistory history, LiveSettings settings, String... urls) {
        chain = new LiveChain(history, settings, timer, registry);
        List<LiveChain.Source> sources = new ArrayList<>();
        for (String url : urls) {
            sources.add(new LiveChain.Source("node-" + (sources.size() + 1), url));
        }
        chain.use(sources);
    }

    static Streams over(FakeHistory history, FakeLiveNode... nodes) {
        return new Streams(
                history,
                QUICK,
                Flux.fromArray(nodes).map(FakeLiveNode::url).toStream().toArray(String[]::new));
    }

    static LiveSettings silence(Duration silence) {
        return new LiveSettings(
                silence,
                silence,
                QUICK.firstPause(),
                QUICK.longestPause(),
                QUICK.maxFrame(),
                QUICK.buffer(),
                8_192,
                20);
    }

    static LiveSettings bounds(int buffer, int remembered, int pages) {
        return new LiveSettings(
                QUICK.silence(),
                QUICK.answerWithin(),
                QUICK.firstPause(),
                QUICK.longestPause(),
                QUICK.maxFrame(),
                buffer,
                remembered,
                pages);
    }

    /** Collects what a stream tells. */
    static <E> Collected<E> collect(Flux<E> stream) {
        Collected<E> collected = new Collected<>();
        collected.reading = stream.subscribe(collected.events::add, collected.failures::add);
        return collected;
    }

    static final class Collected<E> implements AutoCloseable {
        final List<E> events = new CopyOnWriteArrayList<>();
        final List<Throwable> failures = new CopyOnWriteArrayList<>();
        private Disposable reading = () -> {};

        List<String> signatures() {
            return events.stream()
                    .filter(Seen.class::isInstance)
                    .map(event -> ((Seen) event).signature())
                    .toList();
        }

        void until(int count) {
            Streams.until(() -> events.size() >= count);
        }

        @Override
        public void close() {
            reading.dispose();
        }
    }

    double ends(String cause) {
        return registry.find("coalscan.rpc.live.ends").tag("cause", cause).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    /** Polls until it holds; fails when it does not within {@link #PATIENCE}. */
    static void until(BooleanSupplier holds) {
        Mono.fromSupplier(holds::getAsBoolean)
                .filter(Boolean::booleanValue)
                .repeatWhenEmpty(polls -> polls.delayElements(Duration.ofMillis(10), Schedulers.boundedElastic()))
                .block(PATIENCE);
    }

    @Override
    public void close() {
        chain.close();
        timer.dispose();
    }
}
