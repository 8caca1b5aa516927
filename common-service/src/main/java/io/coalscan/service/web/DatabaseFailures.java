package io.coalscan.service.web;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.service.event.OutageReading;
import io.r2dbc.spi.R2dbcNonTransientResourceException;
import io.r2dbc.spi.R2dbcTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import java.net.ConnectException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A database that is away makes a service unavailable; any other failure of it is ours. */
final class DatabaseFailures implements FailureReading, OutageReading {
    private static final int DEEPEST = 10;

    @Override
    public Optional<ErrorCode> codeOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isAway(cause)) {
                return Optional.of(ErrorCode.SERVICE_UNAVAILABLE);
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    @Override
    public boolean isOutage(Throwable failure) {
        return codeOf(failure).isPresent();
    }

    private static boolean isAway(@Nullable Throwable cause) {
        return cause instanceof R2dbcNonTransientResourceException
                || cause instanceof R2dbcTransientResourceException
                || cause instanceof R2dbcTimeoutException
                || cause instanceof ConnectException;
    }
}
