package io.coalscan.rpc.node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Calls that wait for a node, in the order in which they were asked; bounded. */
final class Waiting {
    private final ConcurrentSkipListSet<Pending<?>> calls = new ConcurrentSkipListSet<>();
    private final AtomicInteger size = new AtomicInteger();
    private final int most;

    Waiting(int most) {
        this.most = most;
    }

    /** The waiting calls, to be counted only. */
    ConcurrentSkipListSet<Pending<?>> all() {
        return calls;
    }

    int size() {
        return size.get();
    }

    /** Whether one of the first might go elsewhere. */
    boolean anyWatched() {
        return calls.stream().limit(10).anyMatch(Pending::watched);
    }

    boolean add(Pending<?> call) {
        if (size.incrementAndGet() > most) {
            size.decrementAndGet();
            return false;
        }
        calls.add(call);
        return true;
    }

    /** Takes back calls that were sent and not judged; they held a place before. */
    void addAgain(List<Pending<?>> again) {
        size.addAndGet(again.size());
        calls.addAll(again);
    }

    void remove(Pending<?> call) {
        if (calls.remove(call)) {
            size.decrementAndGet();
        }
    }

    /** The next batch of at most that many members and that weight, as far as the limits allow; empty when nothing may go now. */
    List<Pending<?>> next(int members, RateLimits limits) {
        List<Pending<?>> batch = new ArrayList<>();
        Set<String> exhausted = new HashSet<>();
        int weight = 0;
        for (Pending<?> call : calls) {
            if (call.gone()) {
                remove(call);
                continue;
            }
            boolean fits =
                    batch.isEmpty() || (!call.alone() && weight + call.call().weight() <= members);
            if (!fits || exhausted.contains(call.method())) {
                continue;
            }
            if (!limits.take(call.method())) {
                exhausted.add(call.method());
                continue;
            }
            remove(call);
            batch.add(call);
            weight += call.call().weight();
            if (call.alone() || batch.size() >= members || weight >= members) {
                break;
            }
        }
        return batch;
    }

    /** Milliseconds until the limits allow one of the waiting calls; -1 when none waits. */
    long soonest(RateLimits limits) {
        Set<String> methods = new HashSet<>();
        long soonest = -1;
        for (Pending<?> call : calls) {
            if (methods.add(call.method())) {
                long wait = limits.wait(call.method());
                soonest = soonest < 0 ? wait : Math.min(soonest, wait);
            }
        }
        return soonest;
    }

    /** Takes out the calls that the limits will not allow before nobody waits for their answers any longer. */
    List<Pending<?>> hopeless(RateLimits limits, long now) {
        Map<String, Long> waits = new HashMap<>();
        return drain(call -> waits.computeIfAbsent(call.method(), limits::wait) >= call.deadline() - now);
    }

    /** Takes those out. */
    List<Pending<?>> drain(Predicate<Pending<?>> which) {
        List<Pending<?>> some = calls.stream().filter(which).toList();
        some.forEach(this::remove);
        return some;
    }
}
