package io.coalscan.gateway.edge;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.service.web.FailureReading;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** A service that cannot be reached, or goes away in the middle, is unavailable. */
final class ServiceFailures implements FailureReading {
    @Override
    public Optional<ErrorCode> codeOf(Throwable failure) {
        return failure instanceof IOException || failure instanceof TimeoutException
                ? Optional.of(ErrorCode.SERVICE_UNAVAILABLE)
                : Optional.empty();
    }
}
