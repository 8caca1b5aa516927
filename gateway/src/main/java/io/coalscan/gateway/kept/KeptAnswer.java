package io.coalscan.gateway.kept;

import java.util.Map;

/**
 * An answer with status 200, encoded as it goes out.
 *
 * @param headers those that belong to the document, not to one call
 * @param until when it is to be forgotten, in the time of {@link System#nanoTime}
 */
public record KeptAnswer(Map<String, String> headers, byte[] body, long until) {
    /** About what an entry costs beside its body. */
    private static final int OVERHEAD = 1_000;

    int weight() {
        return body.length + OVERHEAD;
    }
}
