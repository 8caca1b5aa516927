package io.coalscan.rpc.call;

import io.coalscan.rpc.call.Verdict.Fault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads verdicts off HTTP statuses and JSON-RPC error codes; what is unknown is the node's fault, so that another is asked. */
public final class Verdicts {

    /** Error code of a node whose secondary indexes leave out the key that was asked for. */
    public static final int EXCLUDED_KEY = -32010;

    private Verdicts() {}

    /**
     * Verdict on a call whose answer is a JSON-RPC error. -32010 says that one key, a mint for instance, is left out of the node's indexes; -32005,
     * -32016 and their like that the node is behind; -32001 and -32011 that it does not keep that history; -32007 that a slot is unknown to it. 429 and
     * -32429 are what providers use for limits.
     */
    public static Verdict ofCode(int code) {
        return switch (code) {
            case -32602, -32015, -32009 -> new Verdict.Final(code);
            case -32601 -> new Verdict.NotOffered();
            case EXCLUDED_KEY -> new Verdict.Excluded();
            case -32004, -32005, -32014, -32016 -> new Verdict.Lagging(code);
            case -32001, -32007, -32011 -> new Verdict.Lacking(code);
            case 429, -32429 -> new Verdict.RateLimited(null);
            case -32600, -32700 -> new Verdict.Faulty(Fault.UNREADABLE);
            default -> new Verdict.Faulty(Fault.NODE_ERROR);
        };
    }

    /**
     * Verdict on {@link #EXCLUDED_KEY}. Its message begins with the key: where that is the program, none of its accounts are listed, whatever their mint.
     *
     * @param capability of the call
     * @param key null when the node does not tell
     */
    public static Verdict ofExcluded(String capability, @Nullable String key) {
        return key != null && capability.endsWith(key) ? new Verdict.NotOffered() : new Verdict.Excluded();
    }

    /** Verdict of an HTTP status that settles the matter whatever the body says; null when the body must be read. */
    public static @Nullable Verdict ofStatus(
            int status, boolean batch, boolean optional, @Nullable Duration retryAfter) {
        if (status == 429) {
            return new Verdict.RateLimited(retryAfter);
        }
        if (status == 401 || (status == 403 && !optional)) {
            return new Verdict.KeyRejected();
        }
        if (optional && (status == 403 || status == 405 || status == 501)) {
            return new Verdict.NotOffered();
        }
        if (status == 413) {
            return batch ? new Verdict.BatchRefused() : new Verdict.Faulty(Fault.SERVER_ERROR);
        }
        if (status == 410) {
            return new Verdict.NotOffered();
        }
        if (status >= 500 || (status >= 300 && status < 400)) {
            return new Verdict.Faulty(Fault.SERVER_ERROR);
        }
        return null;
    }

    /** Verdict of a 4xx whose body is no JSON-RPC either. */
    public static Verdict ofUnreadable(int status, boolean batch) {
        if (status >= 400) {
            return batch ? new Verdict.BatchRefused() : new Verdict.Faulty(Fault.SERVER_ERROR);
        }
        return new Verdict.Faulty(Fault.UNREADABLE);
    }

    /** Whether an error without id, given to an array, speaks of the array itself. */
    public static boolean refusesBatch(int code) {
        return code == -32600 || code == -32700 || code == -32601 || code == -32602;
    }
}
