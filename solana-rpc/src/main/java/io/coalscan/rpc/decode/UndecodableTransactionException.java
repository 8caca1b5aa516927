package io.coalscan.rpc.decode;

import org.jspecify.annotations.Nullable;

/** The input is no transaction that this decoder understands. */
public final class UndecodableTransactionException extends RuntimeException {
    public UndecodableTransactionException(String message) {
        this(message, null);
    }

    public UndecodableTransactionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
