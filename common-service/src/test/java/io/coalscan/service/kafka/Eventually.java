package io.coalscan.service.kafka;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Looks again until an assertion holds, for 30 seconds at most. */
final class Eventually {
    private static final long LIMIT = Duration.ofSeconds(30).toNanos();
    private static final long PAUSE = Duration.ofMillis(10).toNanos();

    private Eventually() {}

    static void eventually(ThrowingCallable assertion) throws Throwable {
        long end = System.nanoTime() + LIMIT;
        while (true) {
            try {
                assertion.call();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }
}
