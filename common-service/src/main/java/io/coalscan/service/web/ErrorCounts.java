package io.coalscan.service.web;

import io.coalscan.model.error.ErrorCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts failed calls by what their callers were told. */
final class ErrorCounts {
    private final Map<ErrorCode, Counter> byCode = new EnumMap<>(ErrorCode.class);

    ErrorCounts(MeterRegistry registry) {
        for (var code : ErrorCode.values()) {
            byCode.put(
                    code,
                    Counter.builder("coalscan.web.errors")
                            .description("Calls that failed, by the code that their callers were told")
                            .tag("code", code.name())
                            .register(registry));
        }
    }

    void count(ErrorCode code) {
        Objects.requireNonNull(byCode.get(code), "every code has one").increment();
    }
}
