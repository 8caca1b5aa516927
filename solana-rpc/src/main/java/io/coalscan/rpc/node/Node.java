package io.coalscan.rpc.node;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.call.Verdict;
import io.coalscan.rpc.node.NodeSettings.Role;
import io.coalscan.rpc.node.NodeView.State;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** One node of the pool. */
public final class Node implements AutoCloseable {
    private static final long SOON_MS = 250;

    private final String name;
    private final NodeSettings settings;
    private final Record record;
    private final Dispatcher dispatcher;
    private final AtomicLong ids = new AtomicLong();
    private final AtomicBoolean onTrial = new AtomicBoolean();

    private Node(String name, NodeSettings settings, Record record, Dispatcher dispatcher) {
        this.name = name;
        this.settings = settings;
        this.record = record;
        this.dispatcher = dispatcher;
    }

    /**
     * @param name its label
     * @param timer runs nothing but short tasks
     */
    public static Node open(
            String name, NodeSettings settings, NodePolicy policy, MeterRegistry registry, Scheduler timer) {
        LongSupplier clock = () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        Waiting waiting = new Waiting(policy.maxQueued());
        Record record = new Record(
                new RateLimits(settings.limits(), clock),
                new Bench(clock, policy.forget()),
                new Pace(policy.hedging(), clock),
                new Head(),
                new Inabilities(clock, policy.forget()),
                new BatchSize(policy.maxBatch(), clock, policy.forget()),
                new NodeMetrics(name, settings.credits(), registry));
        HttpExchange http = new HttpExchange(URI.create(settings.url()), policy);
        Node node = new Node(name, settings, record, new Dispatcher(http, waiting, record, policy, timer));
        record.metrics().show(node::view);
        return node;
    }

    public String name() {
        return name;
    }

    public NodeSettings settings() {
        return settings;
    }

    public Role role() {
        return settings.role();
    }

    /** What a call costs here, beside what it costs at other nodes. */
    public int credits(RpcCall<?> call) {
        return settings.credits().getOrDefault(call.method(), 1);
    }

    /** As {@link #ask(RpcCall, Turn, Watcher)} with nobody watching. */
    public <T> Mono<T> ask(RpcCall<T> call, Turn turn) {
        return ask(call, turn, Watcher.NOBODY);
    }

    /**
     * Asks this node, in a batch with others where possible. Calls whose turn is earlier go first.
     *
     * @param watcher told when the node takes its time
     * @return empty for a null result; fails with {@link io.coalscan.rpc.call.CallFailed} only
     */
    public <T> Mono<T> ask(RpcCall<T> call, Turn turn, Watcher watcher) {
        return Mono.create(sink -> {
            Pending<T> pending = new Pending<>(call, turn, ids.incrementAndGet(), sink, watcher);
            sink.onCancel(() -> dispatcher.leave(pending));
            if (!dispatcher.offer(pending)) {
                pending.fail(new Verdict.NotSent());
            }
        });
    }

    /** Whether it is passed over until a trial goes well, and one may be made with this call now. */
    public boolean wantsTrial(RpcCall<?> call) {
        return !onTrial.get()
                && (record.bench().due()
                        || (record.pace().due() && !record.bench().out()))
                && !record.inabilities().includes(call)
                && record.limits().room(call.method()) > 0;
    }

    /** Asks what somebody else answers, to find out if it is well again. One at a time; a late one is given up when it is overdue. */
    public void tryOut(RpcCall<?> call) {
        if (onTrial.compareAndSet(false, true)) {
            record.metrics().hedge(call.method(), "trial");
            new Trial(this, !record.bench().out(), () -> onTrial.set(false)).run(call);
        }
    }

    /** How good a moment it is to ask this node. */
    public Standing standing(RpcCall<?> call) {
        if (record.inabilities().includes(call)) {
            return Standing.UNABLE;
        }
        if (record.bench().out()) {
            return Standing.BENCHED;
        }
        if (record.head().astray()) {
            return Standing.ASTRAY;
        }
        if (record.pace().late()) {
            return Standing.LATE;
        }
        int room = record.limits().room(call.method());
        return room > dispatcher.waiting() ? Standing.READY : Standing.BUSY;
    }

    /** It answered a call that another node was overdue with. */
    public void won(RpcCall<?> call) {
        record.metrics().hedge(call.method(), "won");
    }

    /** It was asked beside an overdue node, which answered first all the same. */
    public void lost(RpcCall<?> call) {
        record.metrics().hedge(call.method(), "lost");
    }

    /** Whether it would answer, but with more than the pool reads. */
    public boolean tooLarge(RpcCall<?> call) {
        return record.inabilities().isTooLarge(call);
    }

    public boolean benched() {
        return record.bench().out();
    }

    /** Whether others were faster lately. */
    public boolean late() {
        return record.pace().late();
    }

    /** Whether it is passed over while others are well. */
    public boolean out() {
        return benched() || late() || record.head().astray();
    }

    public NodeView view() {
        int room = record.limits().room();
        return new NodeView(
                name,
                role(),
                state(),
                head().slot(),
                head().lag(),
                room == WindowLimit.UNLIMITED ? null : Integer.valueOf(room),
                dispatcher.waiting());
    }

    private State state() {
        if (benched()) {
            return State.BENCHED;
        }
        if (head().astray()) {
            return State.ASTRAY;
        }
        return late() ? State.LATE : State.READY;
    }

    /** Where it is on the chain, and how fast it told. */
    public Head head() {
        return record.head();
    }

    /** Milliseconds that a call of the method would wait for the limits, the calls before it not counted. */
    public long wait(RpcCall<?> call) {
        return record.limits().wait(call.method());
    }

    /** Milliseconds until a call would be sent, were the limits the only thing that it and the calls before it wait for. */
    public long queue(RpcCall<?> call) {
        return wait(call) + (long) Math.min(Integer.MAX_VALUE, dispatcher.waiting() * 1_000 / callsPerSecond());
    }

    /** Whether it would tell soon what it knows, for calls that have an answer already, if a doubtful one. */
    public boolean tellsSoon(RpcCall<?> call) {
        return switch (standing(call)) {
            case READY, ASTRAY -> true;
            case BUSY -> queue(call) <= SOON_MS;
            case LATE, BENCHED, UNABLE -> false;
        };
    }

    /** Calls that fit into the time, half of them of one method; {@code Integer.MAX_VALUE} when no limit is known. */
    public int affordable(Duration within) {
        return record.limits().affordable(within);
    }

    /** Calls a second that its limits allow all processes together; infinite when no limit is known. */
    public double callsPerSecond() {
        return record.limits().perSecond();
    }

    /** What this process makes of the node's limits: by method, and under {@code *} for all of them. */
    public Map<String, Use> use() {
        return record.limits().use(dispatcher.waitingByMethod());
    }

    /** @param others what each other process that uses this node makes of its limits */
    public void shared(Map<String, Use> own, List<Map<String, Use>> others) {
        record.limits().shared(own, others);
    }

    /** Nobody knows what the others do, only how many they are, this process included. */
    public void sharedEvenly(int processes) {
        record.limits().sharedEvenly(processes);
    }

    /** It is not in use any longer: what it is at the moment is of no interest, and another may have its name. */
    public void hide() {
        record.metrics().close();
    }

    @Override
    public void close() {
        dispatcher.close();
        hide();
    }

    /** What is known of this node. */
    record Record(
            RateLimits limits,
            Bench bench,
            Pace pace,
            Head head,
            Inabilities inabilities,
            BatchSize batchSize,
            NodeMetrics metrics) {}

    /** Best first. */
    public enum Standing {
        READY,
        /** Others were faster lately. */
        LATE,
        /** Its limits allow no call now. */
        BUSY,
        /** Its newest slot is far from those of the others. */
        ASTRAY,
        BENCHED,
        UNABLE
    }
}
