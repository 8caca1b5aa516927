package io.coalscan.local.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Calls over kept-open connections, as fast as they are answered or at a constant rate. */
final class Load {
    private static final int CONNECTIONS = 16;

    private final int port;
    private final IntFunction<String> request;

    /** @param request the text of the n-th call */
    Load(int port, IntFunction<String> request) {
        this.port = port;
        this.request = request;
    }

    /**
     * @param micros how long each call took, from when it was due
     * @param bytes of the last answer's body
     */
    record Outcome(List<Long> micros, double perSecond, int refused, long bytes) {
        double millis(double quantile) {
            return Figures.quantile(micros, quantile) / 1e3;
        }
    }

    /** As many calls as can be answered in this time. */
    Outcome most(int seconds) throws Exception {
        return run(0, seconds);
    }

    /** Calls due at equal distances: one that is late because an earlier one was counts as slow. */
    Outcome constant(int perSecond, int seconds) throws Exception {
        return run(perSecond, seconds);
    }

    private Outcome run(int perSecond, int seconds) throws Exception {
        var micros = Collections.synchronizedList(new ArrayList<Long>());
        var next = new AtomicInteger();
        var refused = new AtomicInteger();
        var bytes = new AtomicInteger();
        long begin = System.nanoTime();
        long end = begin + TimeUnit.SECONDS.toNanos(seconds);
        var callers = new ArrayList<Callable<Void>>();
        for (int i = 0; i < CONNECTIONS; i++) {
            callers.add(() -> {
                try (var wire = new Wire(port)) {
                    call(wire, begin, end, perSecond, next, micros, refused, bytes);
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var caller : threads.invokeAll(callers)) {
                caller.get();
            }
        }
        double took = (System.nanoTime() - begin) / 1e9;
        return new Outcome(List.copyOf(micros), micros.size() / took, refused.get(), bytes.get());
    }

    private void call(
            Wire wire,
            long begin,
            long end,
            int perSecond,
            AtomicInteger next,
            List<Long> micros,
            AtomicInteger refused,
            AtomicInteger bytes)
            throws IOException {
        while (true) {
            int number = next.getAndIncrement();
            long due = perSecond == 0 ? System.nanoTime() : begin + number * 1_000_000_000L / perSecond;
            if (due >= end) {
                return;
            }
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            var answer = wire.ask(request.apply(number));
            micros.add((System.nanoTime() - due) / 1_000);
            bytes.set((int) answer.bytes());
            if (answer.status() != 200) {
                refused.incrementAndGet();
            }
        }
    }
}
