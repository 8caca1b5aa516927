package io.coalscan.rpc.node;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came back over HTTP; the limits are those that the node's headers tell, -1 for untold. */
record HttpAnswer(int status, @Nullable Duration retryAfter, Told total, Told perMethod, byte[] body) {

    /** A limit in calls per 10 seconds and how much of it is left. */
    record Told(int limit, int remaining) {
        static final Told NOTHING = new Told(-1, -1);

        boolean known() {
            return limit > 0;
        }
    }
}
