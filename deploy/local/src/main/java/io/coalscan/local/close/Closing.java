package io.coalscan.local.close;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Closes one group after another; what cannot be closed keeps nothing else open. */
public final class Closing {
    private final List<Exception> failures = new ArrayList<>();

    /** Closes all of them at once, and returns when the last is closed. */
    public Closing together(Collection<? extends AutoCloseable> group) {
        var threads = group.stream()
                .map(each -> Thread.ofPlatform().name("closing").start(() -> close(each)))
                .toList();
        boolean interrupted = false;
        for (var thread : threads) {
            interrupted |= interruptedInJoin(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /** Throws the first failure, the others with it. */
    public synchronized void end() {
        if (!failures.isEmpty()) {
            var failure = new IllegalStateException("not all of it could be closed", failures.getFirst());
            failures.stream().skip(1).forEach(failure::addSuppressed);
            throw failure;
        }
    }

    private void close(AutoCloseable closed) {
        try {
            closed.close();
        } catch (Exception e) {
            synchronized (this) {
                failures.add(e);
            }
        }
    }

    /** An interrupt hurries nothing: what is not closed would stay behind. */
    private static boolean interruptedInJoin(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
