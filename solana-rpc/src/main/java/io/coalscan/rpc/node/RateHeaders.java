package io.coalscan.rpc.node;

import io.coalscan.rpc.node.HttpAnswer.Told;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The limits that public nodes tell in headers, each per 10 seconds, and Retry-After in both of its forms. */
final class RateHeaders {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private RateHeaders() {}

    static Told total(HttpHeaders headers) {
        return told(headers, "x-ratelimit-rps-");
    }

    static Told perMethod(HttpHeaders headers) {
        return told(headers, "x-ratelimit-method-");
    }

    /** How long to wait, 5 minutes at most; null when nothing sensible is said. */
    static @Nullable Duration retryAfter(HttpHeaders headers) {
        String said = headers.get(HttpHeaderNames.RETRY_AFTER);
        if (said == null) {
            return null;
        }
        Duration wait =
                said.strip().matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(said.strip())) : until(said);
        if (wait == null || wait.isNegative()) {
            return null;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static @Nullable Duration until(String date) {
        try {
            ZonedDateTime then =
                    ZonedDateTime.parse(date.strip(), DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
            return Duration.between(Instant.now(), then.toInstant());
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static Told told(HttpHeaders headers, String prefix) {
        int limit = number(headers.get(prefix + "limit"));
        return limit <= 0 ? Told.NOTHING : new Told(limit, number(headers.get(prefix + "remaining")));
    }

    private static int number(@Nullable String text) {
        return text != null && text.strip().matches("\\d{1,9}") ? Integer.parseInt(text.strip()) : -1;
    }
}
