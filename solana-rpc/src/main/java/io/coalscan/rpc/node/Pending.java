package io.coalscan.rpc.node;

import io.coalscan.rpc.call.CallFailed;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.call.Verdict;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;
import tools.jackson.core.JsonParser;

/** A call that waits at a node or is under way to it. Ordered by whose turn it is, then by who asked first. */
final class Pending<T> implements Comparable<Pending<?>> {
    private static final Comparator<Pending<?>> BY_TURN =
            Comparator.<Pending<?>>comparingLong(one -> one.turn.order()).thenComparingLong(one -> one.id);

    private final RpcCall<T> call;
    private final Turn turn;
    private final long id;
    private final MonoSink<T> sink;
    private final Watcher watcher;
    private volatile boolean alone;
    private volatile boolean gone;
    private volatile @Nullable Batch batch;

    Pending(RpcCall<T> call, Turn turn, long id, MonoSink<T> sink) {
        this(call, turn, id, sink, Watcher.NOBODY);
    }

    Pending(RpcCall<T> call, Turn turn, long id, MonoSink<T> sink, Watcher watcher) {
        this.call = call;
        this.turn = turn;
        this.id = id;
        this.sink = sink;
        this.watcher = watcher;
        this.alone = call.heavy();
    }

    RpcCall<T> call() {
        return call;
    }

    String method() {
        return call.method();
    }

    /** The id that it is sent under; unique within the node. */
    long id() {
        return id;
    }

    long deadline() {
        return turn.deadline();
    }

    boolean watched() {
        return watcher != Watcher.NOBODY;
    }

    void overdue() {
        if (!gone) {
            watcher.overdue();
        }
    }

    void stuck() {
        if (!gone) {
            watcher.stuck();
        }
    }

    boolean alone() {
        return alone;
    }

    void makeAlone() {
        alone = true;
    }

    boolean gone() {
        return gone;
    }

    void sentIn(Batch batch) {
        turn.markSent();
        this.batch = batch;
    }

    /** Nobody waits for it any longer. */
    void leave() {
        gone = true;
        Batch under = batch;
        if (under != null) {
            under.memberLeft();
        }
    }

    /**
     * @return tells what was read
     * @throws RuntimeException when the value does not have the promised shape
     */
    Runnable read(JsonParser value) {
        T read = call.reader().read(value);
        return () -> {
            gone = true;
            sink.success(read);
        };
    }

    void absent() {
        gone = true;
        sink.success();
    }

    void fail(Verdict verdict) {
        if (!gone) {
            gone = true;
            sink.error(new CallFailed(verdict));
        }
    }

    @Override
    public int compareTo(Pending<?> other) {
        return BY_TURN.compare(this, other);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }
}
