package io.coalscan.pnl.candle;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** How long one candle burns. */
public enum Interval {
    ONE_MINUTE("1m", Duration.ofMinutes(1)),
    FIVE_MINUTES("5m", Duration.ofMinutes(5)),
    ONE_HOUR("1h", Duration.ofHours(1));

    private final String code;
    private final long millis;

    Interval(String code, Duration length) {
        this.code = code;
        this.millis = length.toMillis();
    }

    /** As callers write it. */
    @JsonValue
    public String code() {
        return code;
    }

    public long millis() {
        return millis;
    }

    public long minutes() {
        return millis / ONE_MINUTE.millis;
    }

    public static Optional<Interval> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code.equals(code)).findFirst();
    }

    /** The begin of the interval that a time is in. */
    public long begin(long time) {
        return Math.floorDiv(time, millis) * millis;
    }

    /** The time itself when it is a begin, else the next one. */
    public long end(long time) {
        return Math.ceilDiv(time, millis) * millis;
    }
}
