package io.coalscan.sim.server;

import org.jspecify.annotations.Nullable;

/** A JSON-RPC error as a real node words it. */
public final class RpcException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public static final int PARSE = -32700;
    public static final int INVALID_REQUEST = -32600;
    public static final int NO_SUCH_METHOD = -32601;
    public static final int INVALID_PARAMS = -32602;
    public static final int BLOCK_NOT_AVAILABLE = -32004;
    public static final int NODE_UNHEALTHY = -32005;
    public static final int SLOT_SKIPPED = -32007;
    public static final int LONG_TERM_SLOT_SKIPPED = -32009;
    public static final int EXCLUDED_FROM_INDEX = -32010;
    public static final int UNSUPPORTED_VERSION = -32015;
    public static final int MIN_CONTEXT_SLOT = -32016;
    public static final int INTERNAL = -32603;

    private final int code;
    private final @Nullable Long contextSlot;

    public RpcException(int code, String message) {
        this(code, message, null);
    }

    private RpcException(int code, String message, @Nullable Long contextSlot) {
        super(message, null, false, false);
        this.code = code;
        this.contextSlot = contextSlot;
    }

    static RpcException invalid(String message) {
        return new RpcException(INVALID_PARAMS, message);
    }

    static RpcException behind(long contextSlot) {
        return new RpcException(MIN_CONTEXT_SLOT, "Minimum context slot has not been reached", contextSlot);
    }

    public int code() {
        return code;
    }

    /** Goes into the error's data. */
    public @Nullable Long contextSlot() {
        return contextSlot;
    }
}
