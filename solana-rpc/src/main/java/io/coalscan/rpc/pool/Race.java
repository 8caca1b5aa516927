package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.CallFailed;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.call.Verdict;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.Node.Standing;
import io.coalscan.rpc.node.NodeSettings.Role;
import io.coalscan.rpc.node.Turn;
import io.coalscan.rpc.node.Watcher;
import io.coalscan.rpc.read.ReadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * One call on its way through the nodes: best first, the next one when a node fails, or beside it when it is overdue. The first answer that is believed
 * wins, and nodes that are still at it are let go. Thread-safe; nobody is told anything under its lock.
 */
final class Race<T> {
    private static final int MOST_AT_ONCE = 3;

    private final RpcCall<T> call;
    private final Turn turn;
    private final Ranking ranking;
    private final HedgeBudget budget;
    private final Runnable whenLagging;
    private final CallSpans spans;
    private final MonoSink<T> sink;
    private final List<Node> unasked;
    /** Nodes whose limits sent the call away: each may take it all the same once it has room. */
    private final List<Node> full = new ArrayList<>(1);

    private final Attempts<T> attempts;
    private final List<Leg> running = new ArrayList<>(1);
    private boolean over;

    /** @param whenLagging told that a node says of itself that it is behind */
    Race(
            RpcCall<T> call,
            Turn turn,
            Ranking ranking,
            HedgeBudget budget,
            Runnable whenLagging,
            CallSpans spans,
            MonoSink<T> sink) {
        this.call = call;
        this.turn = turn;
        this.ranking = ranking;
        this.budget = budget;
        this.whenLagging = whenLagging;
        this.spans = spans;
        this.sink = sink;
        this.unasked = new ArrayList<>(ranking.of(call));
        this.attempts = new Attempts<>(call);
    }

    void begin() {
        goOn();
    }

    /** Asks the next node, or ends when there is none; where a node is still at it, it is waited for unless it is overdue. */
    private void goOn() {
        Leg next;
        boolean end;
        synchronized (this) {
            if (over) {
                return;
            }
            next = running.isEmpty() ? started(nextNode(), false) : hedge();
            end = next == null && running.isEmpty();
            over = end;
        }
        if (next != null) {
            next.ask();
        } else if (end) {
            attempts.conclude(ranking.tooLarge(call)).subscribe(this::succeed, sink::error);
        }
    }

    /** With an answer in hand, if a doubtful one, nobody is asked who would take long. */
    private @Nullable Node nextNode() {
        while (!unasked.isEmpty()) {
            Node next = unasked.removeFirst();
            if (!attempts.hasAnswer() || next.tellsSoon(call)) {
                return next;
            }
        }
        return null;
    }

    /**
     * Another node beside those that are at it, when all of those are overdue, one is free, and it is affordable; who waits for late nodes only need
     * not ask what it costs, for nobody is sent to those any longer.
     */
    private @Nullable Leg hedge() {
        boolean wanted = running.size() < MOST_AT_ONCE && running.stream().allMatch(leg -> leg.overdue);
        Node free = wanted ? freeNode() : null;
        if (free == null || !(running.stream().allMatch(leg -> leg.node.late()) || budget.take())) {
            return null;
        }
        take(free);
        return started(free, true);
    }

    private @Nullable Node freeNode() {
        return Stream.concat(unasked.stream(), full.stream())
                .filter(node -> node.role() != Role.LAST_RESORT && node.standing(call) == Standing.READY)
                .findFirst()
                .orElse(null);
    }

    private void take(Node node) {
        unasked.remove(node);
        full.remove(node);
    }

    private @Nullable Leg started(@Nullable Node node, boolean beside) {
        if (node == null) {
            return null;
        }
        Leg leg = new Leg(node, beside, unasked.isEmpty() && full.isEmpty() && running.isEmpty());
        running.add(leg);
        return leg;
    }

    private void answered(Leg leg, Optional<T> answer) {
        boolean wins;
        List<Leg> losers;
        synchronized (this) {
            if (over || !running.remove(leg)) {
                return;
            }
            wins = attempts.believes(answer) && !contested(leg, answer);
            losers = wins ? List.copyOf(running) : List.of();
            over = wins;
            if (wins) {
                tellOf(leg);
            } else {
                attempts.keep(answer);
            }
        }
        if (wins) {
            losers.forEach(Leg::letGo);
            succeed(answer);
        } else {
            goOn();
        }
    }

    /** Whether it says that there is nothing while a node is still at it that may know more. */
    private boolean contested(Leg leg, Optional<T> answer) {
        return attempts.hollow(answer) && running.stream().anyMatch(leg::mayBeBehind);
    }

    private void tellOf(Leg winner) {
        if (winner.beside) {
            winner.node.won(call);
        }
        running.stream().filter(leg -> leg.beside).forEach(leg -> leg.node.lost(call));
    }

    private void succeed(Optional<T> answer) {
        if (answer.isPresent()) {
            sink.success(answer.get());
        } else {
            sink.success();
        }
    }

    private void failed(Leg leg, Throwable failure) {
        List<Leg> others;
        RuntimeException end;
        synchronized (this) {
            if (over || !running.remove(leg)) {
                return;
            }
            end = ending(leg, failure);
            over = end != null;
            others = over ? List.copyOf(running) : List.of();
        }
        if (failure instanceof CallFailed known && known.verdict() instanceof Verdict.Lagging) {
            whenLagging.run();
        }
        if (end == null) {
            goOn();
        } else {
            others.forEach(Leg::letGo);
            sink.error(end);
        }
    }

    /** What ends the call whoever else is asked; null when the failure is the node's own. */
    private @Nullable RuntimeException ending(Leg leg, Throwable failure) {
        if (!(failure instanceof CallFailed known)) {
            return new ReadException.Unavailable("the pool failed " + call.method(), failure);
        }
        if (known.verdict() instanceof Verdict.Final(int code)) {
            return new ReadException.Refused(call.method() + " was refused with code " + code);
        }
        if (known.verdict() instanceof Verdict.RateLimited) {
            full.add(leg.node);
        }
        attempts.failed(known.verdict());
        return null;
    }

    void cancel() {
        List<Leg> all;
        synchronized (this) {
            over = true;
            all = List.copyOf(running);
        }
        all.forEach(Leg::letGo);
    }

    /** One node's part. */
    private final class Leg implements Watcher {
        private final Node node;
        private final boolean beside;
        private final Watcher watcher;
        private final Disposable.Swap asking = Disposables.swap();
        private boolean overdue;

        Leg(Node node, boolean beside, boolean alone) {
            this.node = node;
            this.beside = beside;
            this.watcher = alone ? Watcher.NOBODY : this;
        }

        void ask() {
            Mono<T> asked = node.ask(call, turn, watcher);
            asking.update(spans.around(asked, call.method(), node.name(), sink.contextView())
                    .map(Optional::of)
                    .defaultIfEmpty(Optional.empty())
                    .subscribe(answer -> answered(this, answer), failure -> failed(this, failure)));
        }

        void letGo() {
            asking.dispose();
        }

        /** Whether the other's node may know more than this one. */
        boolean mayBeBehind(Leg other) {
            Long here = node.head().slot();
            Long there = other.node.head().slot();
            return here == null || there == null || here + Heads.TOLERATED < there;
        }

        @Override
        public void overdue() {
            synchronized (Race.this) {
                overdue = true;
            }
            goOn();
        }

        /** Nothing was sent, so that going elsewhere is no hedge and costs nothing. */
        @Override
        public void stuck() {
            Node free;
            synchronized (Race.this) {
                free = over || !running.contains(this) ? null : freeNode();
                if (free == null) {
                    return;
                }
                running.remove(this);
                take(free);
                unasked.addFirst(free);
                unasked.add(node);
            }
            letGo();
            goOn();
        }
    }
}
