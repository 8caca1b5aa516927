package io.coalscan.gateway.limit;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One call that wants to be counted.
 *
 * @param caller whose window it is
 * @param id unlike that of any other claim, here and in other instances
 */
public record Claim(String caller, Window window, String id) {
    private static final String INSTANCE =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    private static final AtomicLong MADE = new AtomicLong();

    public static Claim of(String caller, Window window) {
        return new Claim(caller, window, INSTANCE + '-' + MADE.incrementAndGet());
    }

    Claim with(Window other) {
        return new Claim(caller, other, id);
    }
}
