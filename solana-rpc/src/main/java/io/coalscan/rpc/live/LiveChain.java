package io.coalscan.rpc.live;

import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.SolanaReads.AtSlot;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/** Streams over the nodes that are told of as having a WebSocket address; a pool of reads fills the gaps. */
public final class LiveChain implements ChainEvents, AutoCloseable {
    private static final Duration READ_WITHIN = Duration.ofSeconds(30);

    private final SolanaReads reads;
    private final LiveSettings settings;
    private final Scheduler timer;
    private final InstantSource clock = InstantSource.system();
    private final LiveMetrics metrics;
    private final Sinks.Empty<Void> closed = Sinks.empty();
    private volatile List<Line> lines = List.of();

    /** @param timer runs nothing but short tasks */
    public LiveChain(SolanaReads reads, LiveSettings settings, Scheduler timer, MeterRegistry registry) {
        this.reads = reads;
        this.settings = settings;
        this.timer = timer;
        this.metrics = new LiveMetrics(registry);
    }

    /**
     * A node that tells of events.
     *
     * @param label in metrics and logs
     * @param ws may carry a key
     */
    public record Source(String label, String ws) {
        @Override
        public String toString() {
            return "Source[" + label + "]";
        }
    }

    /** Uses these nodes from now on, the first ones first. A connection to one that stays is kept. */
    public synchronized void use(List<Source> sources) {
        List<Line> before = new ArrayList<>(lines);
        List<Line> after = new ArrayList<>();
        for (Source source : sources) {
            Line known = before.stream()
                    .filter(line -> line.is(source))
                    .findFirst()
                    .orElseGet(() -> new Line(source.label(), URI.create(source.ws()), settings, timer, metrics));
            before.remove(known);
            after.add(known);
        }
        lines = List.copyOf(after);
        before.forEach(Line::close);
    }

    @Override
    public Flux<LiveTransaction> transactions(String address) {
        return Mono.defer(() -> reads.slot(scope(0))).flatMapMany(slot -> transactions(address, new Since(slot, null)));
    }

    @Override
    public Flux<LiveTransaction> transactions(String address, Since since) {
        return over(() -> lines, () -> new TransactionsFeed(address, since, reads, this::scope, settings, metrics));
    }

    @Override
    public Flux<AtSlot<@Nullable Account>> account(String address) {
        return over(() -> lines, () -> new AccountFeed(address, reads, this::scope, metrics));
    }

    @Override
    public Flux<Long> slots() {
        return over(() -> lines, SlotsFeed::new);
    }

    /** The same of the node with this label alone. */
    public Flux<Long> slotsOf(String label) {
        return over(
                () -> lines.stream().filter(line -> line.node().equals(label)).toList(), SlotsFeed::new);
    }

    private <E> Flux<E> over(Supplier<List<Line>> tried, Supplier<Feed<E>> feed) {
        return Watch.over(tried, feed, settings, timer, Mono.defer(() -> reads.slot(scope(0))))
                .takeUntilOther(closed.asMono());
    }

    private ReadScope scope(long least) {
        return new ReadScope(new CallBudget(settings.pages() + 1), least, clock.millis() + READ_WITHIN.toMillis());
    }

    /** Ends all streams. */
    @Override
    public void close() {
        closed.tryEmitEmpty();
        use(List.of());
    }
}
