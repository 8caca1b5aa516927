package io.coalscan.rpc.node;

import io.coalscan.rpc.call.CallFailed;
import io.coalscan.rpc.call.Verdict;
import io.coalscan.rpc.call.Verdict.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Sends the calls that wait for one node: gathered into batches for a moment, several batches at once, no faster than its limits allow. Sending
 * happens on one thread; answers are read on the parallel scheduler, never on an event loop.
 */
final class Dispatcher implements AutoCloseable {
    /** More than any node can take at once from another that wakes some times a second. */
    private static final int MOST_OFFERED = 200;

    private static final long OFFER_EVERY_MS = 100;

    private final HttpExchange http;
    private final Waiting waiting;
    private final Node.Record node;
    private final NodePolicy policy;
    private final Settlement settlement;
    private final Overdue overdue;
    private final Alarm alarm;
    private final Gathering gathering;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean closed;

    Dispatcher(HttpExchange http, Waiting waiting, Node.Record node, NodePolicy policy, Scheduler timer) {
        this.http = http;
        this.waiting = waiting;
        this.node = node;
        this.policy = policy;
        this.settlement = new Settlement(node, this::again, this::sendElsewhere);
        this.overdue = new Overdue(timer, node.pace(), this::hurry);
        this.gathering = new Gathering(policy.coalesce());
        this.alarm = new Alarm(timer, this::sendWhatMayGo);
    }

    /** False when too many wait already, or after the end. */
    boolean offer(Pending<?> call) {
        if (closed || !waiting.add(call)) {
            return false;
        }
        gathering.arrived();
        alarm.within(waiting.size() >= members() ? Duration.ZERO : policy.coalesce());
        return true;
    }

    void leave(Pending<?> call) {
        waiting.remove(call);
        call.leave();
    }

    int waiting() {
        return waiting.size();
    }

    Map<String, Integer> waitingByMethod() {
        Map<String, Integer> counts = new HashMap<>();
        waiting.all().forEach(call -> counts.merge(call.method(), 1, Integer::sum));
        return counts;
    }

    private void again(List<Pending<?>> unjudged) {
        waiting.addAgain(unjudged);
        alarm.within(Duration.ZERO);
    }

    /** Those who would have to wait for the node ask others; where there are none they come back. */
    private void sendElsewhere(Verdict why) {
        waiting.drain(call ->
                        !(why instanceof Verdict.RateLimited) || node.limits().room(call.method()) == 0)
                .forEach(call -> call.fail(why));
    }

    private void sendWhatMayGo() {
        while (inFlight.get() < mayFly()) {
            if (waiting.size() < members() && gathering.goesOn()) {
                alarm.within(policy.coalesce().dividedBy(2));
                return;
            }
            gathering.over();
            List<Pending<?>> next = waiting.next(members(), node.limits());
            if (next.isEmpty()) {
                giveUpTheHopeless();
                offerElsewhere();
                wakeWhenLimitsAllow();
                return;
            }
            send(new Batch(next));
        }
    }

    /** Before its first answer a node's limits are not known: one small request then. */
    private int mayFly() {
        return node.limits().known() ? policy.maxInFlight() : 1;
    }

    private int members() {
        int size = node.batchSize().size();
        return node.limits().known() ? size : Math.min(size, BatchSize.CAUTIOUS);
    }

    /** Who cannot be served in time learns it now: another node may be free, or the work ends with what it has. */
    private void giveUpTheHopeless() {
        waiting.hopeless(node.limits(), System.currentTimeMillis()).forEach(call -> call.fail(new Verdict.NotSent()));
    }

    /** Calls queued here while another node had no room either, or as the better one to wait for: by now it may have some. */
    private void offerElsewhere() {
        waiting.all().stream().limit(MOST_OFFERED).forEach(Pending::stuck);
    }

    private void wakeWhenLimitsAllow() {
        long wait = waiting.soonest(node.limits());
        if (wait >= 0) {
            alarm.within(Duration.ofMillis(Math.max(1, waiting.anyWatched() ? Math.min(wait, OFFER_EVERY_MS) : wait)));
        }
    }

    private void send(Batch batch) {
        inFlight.incrementAndGet();
        node.metrics().sent(batch.methods());
        long began = System.nanoTime();
        var watch = overdue.watch(batch);
        Duration within = batch.heavy() ? policy.callTimeout().multipliedBy(3) : policy.callTimeout();
        batch.carriedBy(http.post(batch.json(), within, batch.mostBytes(policy.maxAnswerBytes()))
                .publishOn(Schedulers.parallel())
                .doOnNext(answer -> settlement.settle(batch, answer))
                .doFinally(end -> {
                    watch.dispose();
                    landed(batch, end, Duration.ofNanos(System.nanoTime() - began));
                })
                .onErrorResume(failure -> {
                    settlement.failed(batch, verdictOf(failure));
                    return Mono.empty();
                })
                .subscribe());
    }

    private static Verdict verdictOf(Throwable failure) {
        return failure instanceof CallFailed known ? known.verdict() : new Verdict.Faulty(Fault.UNREADABLE);
    }

    /** A node that takes no more, because it is slow with what it has, is not waited for where another is free. */
    private void hurry() {
        if (inFlight.get() >= mayFly() && (!node.limits().known() || node.pace().late())) {
            waiting.all().forEach(Pending::stuck);
        }
    }

    private void landed(Batch batch, SignalType end, Duration took) {
        if (end == SignalType.CANCEL) {
            overdue.givenUp(batch, took);
        } else {
            node.metrics().exchange(batch.methods(), took);
        }
        if (end == SignalType.ON_COMPLETE) {
            node.pace().took(batch.methods(), took);
        }
        inFlight.decrementAndGet();
        alarm.within(Duration.ZERO);
    }

    @Override
    public void close() {
        closed = true;
        alarm.turnOff();
        http.close();
        sendElsewhere(new Verdict.NotSent());
    }
}
