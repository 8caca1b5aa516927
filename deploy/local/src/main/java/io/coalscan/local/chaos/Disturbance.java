package io.coalscan.local.chaos;

import java.time.Duration;

/**
 * Something bad that is done to a running fleet and undone again.
 *
 * @param what is done, for a reader
 * @param reachesCallers whether callers' own connections may end with it
 * @param held how long it stays done
 * @param end undoes it; has nothing to do where the fleet helps itself
 */
record Disturbance(String name, String what, boolean reachesCallers, Step begin, Duration held, Step end) {

    /** Part of it. */
    interface Step {
        void run() throws Exception;

        Step NONE = () -> {};
    }

    /** @return when it was undone, of {@link System#nanoTime} */
    long disturb() throws Exception {
        begin.run();
        try {
            Thread.sleep(held);
        } finally {
            end.run();
        }
        return System.nanoTime();
    }
}
