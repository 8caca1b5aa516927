package io.coalscan.local.chaos;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Scans of tokens that nobody has scanned, and reads of one that is known, at constant rates whatever becomes of them, until closed. */
final class SteadyLoad implements AutoCloseable {
    static final int SCAN_MILLIS = 1_000;
    static final int READ_MILLIS = 250;
    private static final long LOOK_MILLIS = 50;

    private final Callers callers;
    private final Iterator<String> mints;
    private final String known;
    private final Queue<Call> scans = new ConcurrentLinkedQueue<>();
    private final Queue<Call> reads = new ConcurrentLinkedQueue<>();
    private volatile boolean resting;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("steady-load").factory());

    /** @param known a token that was scanned */
    private SteadyLoad(Callers callers, Iterator<String> mints, String known) {
        this.callers = callers;
        this.mints = mints;
        this.known = known;
    }

    static SteadyLoad begin(Callers callers, Iterator<String> mints, String known) {
        var load = new SteadyLoad(callers, mints, known);
        load.every(SCAN_MILLIS, load::scan);
        load.every(READ_MILLIS, load::read);
        return load;
    }

    private interface Question {
        void ask() throws InterruptedException;
    }

    private void every(int millis, Question question) {
        var _ = clock.scheduleAtFixedRate(() -> ask(question), millis, millis, TimeUnit.MILLISECONDS);
    }

    private void ask(Question question) {
        Thread.startVirtualThread(() -> {
            try {
                question.ask();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** So many scans at once, beside the steady ones. */
    void burst(int count) {
        for (int i = 0; i < count; i++) {
            ask(this::scan);
        }
    }

    /** Begins no scan for now, and returns when nobody waits for one. Reads go on. */
    void rest() throws InterruptedException {
        resting = true;
        while (waiting.get() > 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    void goOn() {
        resting = false;
    }

    private void scan() throws InterruptedException {
        waiting.incrementAndGet();
        try {
            var mint = resting ? null : nextMint();
            if (mint != null) {
                scans.add(callers.scan(mint));
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void read() throws InterruptedException {
        reads.add(callers.score(known));
    }

    private synchronized @Nullable String nextMint() {
        return mints.hasNext() ? mints.next() : null;
    }

    /** Of which the caller waits no more, by their begin. */
    List<Call> scansSince(long nanoTime) {
        return since(scans, nanoTime);
    }

    List<Call> readsSince(long nanoTime) {
        return since(reads, nanoTime);
    }

    private static List<Call> since(Collection<Call> calls, long nanoTime) {
        return calls.stream()
                .filter(call -> call.begunAt() - nanoTime >= 0)
                .sorted((one, other) -> Long.signum(one.begunAt() - other.begunAt()))
                .toList();
    }

    /** Ends the asking; scans under way are waited for by who began them. */
    @Override
    public void close() throws InterruptedException {
        clock.shutdown();
        rest();
    }
}
