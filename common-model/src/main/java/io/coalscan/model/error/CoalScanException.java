package io.coalscan.model.error;

import org.jspecify.annotations.Nullable;

/** A failure that has a place in the API. The message is for operators; callers see the code's sentence and the field. */
public class CoalScanException extends RuntimeException {
    private final ErrorCode code;

    public CoalScanException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public CoalScanException(ErrorCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public ErrorCode code() {
        return code;
    }
}
