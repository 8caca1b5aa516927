package io.coalscan.service.web;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.web.server.ResponseStatusException;

/** Reads our own exception and those of the web framework. */
final class FrameworkFailures implements FailureReading {

    @Override
    public Optional<ErrorCode> codeOf(Throwable failure) {
        return switch (failure) {
            case CoalScanException known -> Optional.of(known.code());
            case DataBufferLimitException _ -> Optional.of(ErrorCode.PAYLOAD_TOO_LARGE);
            case DecodingException _ -> Optional.of(ErrorCode.INVALID_REQUEST);
            case ResponseStatusException status -> Optional.of(codeOf(status));
            default -> Optional.empty();
        };
    }

    private static ErrorCode codeOf(ResponseStatusException failure) {
        if (isCausedByLimit(failure.getCause())) {
            return ErrorCode.PAYLOAD_TOO_LARGE;
        }
        int status = failure.getStatusCode().value();
        return switch (status) {
            case 401 -> ErrorCode.UNAUTHORIZED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 413 -> ErrorCode.PAYLOAD_TOO_LARGE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ErrorCode.RATE_LIMIT_EXCEEDED;
            case 503, 504 -> ErrorCode.SERVICE_UNAVAILABLE;
            default -> status < 500 ? ErrorCode.INVALID_REQUEST : ErrorCode.INTERNAL_ERROR;
        };
    }

    private static boolean isCausedByLimit(@Nullable Throwable cause) {
        return cause instanceof DataBufferLimitException
                || (cause != null && cause.getCause() instanceof DataBufferLimitException);
    }
}
