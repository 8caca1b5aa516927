package io.coalscan.service.kafka;

import org.jspecify.annotations.Nullable;

/** A record that no delivery will make readable. */
final class UnreadableEventException extends RuntimeException {
    UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
