package io.coalscan.rpc.node;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/** Runs one task at the earliest of the times asked for; asking for a later time than is set already changes nothing. Thread-safe. */
final class Alarm {
    private final Scheduler scheduler;
    private final LongSupplier nanos;
    private final Runnable task;
    private @Nullable Disposable set;
    private long setFor;
    private boolean off;

    Alarm(Scheduler scheduler, Runnable task) {
        this.scheduler = scheduler;
        this.nanos = System::nanoTime;
        this.task = task;
    }

    synchronized void within(Duration delay) {
        long at = nanos.getAsLong() + delay.toNanos();
        if (off || (set != null && setFor - at <= 0)) {
            return;
        }
        if (set != null) {
            set.dispose();
        }
        setFor = at;
        set = scheduler.schedule(this::ring, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    synchronized void turnOff() {
        off = true;
        if (set != null) {
            set.dispose();
        }
    }

    private void ring() {
        synchronized (this) {
            set = null;
        }
        task.run();
    }
}
