package io.coalscan.scan.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;

/** What stands before and after a result's own members. */
final class Envelope {
    private static final byte[] SUCCESS = "{\"success\":true,\"data\":".getBytes(UTF_8);
    private static final byte[] FAILURE = "{\"success\":false,\"data\":".getBytes(UTF_8);

    private Envelope() {}

    static byte[] opening(boolean insufficient) {
        return insufficient ? FAILURE : SUCCESS;
    }

    /** Closes the result and the envelope. */
    static byte[] closing(boolean insufficient, Freshness freshness, Language language) {
        var end = documentEnd(freshness);
        if (insufficient) {
            var code = ErrorCode.INSUFFICIENT_DATA;
            // the sentences hold nothing that JSON must escape
            end += ",\"error\":{\"code\":\"" + code.name() + "\",\"message\":\"" + code.message(language) + "\"}";
        }
        return (end + "}").getBytes(UTF_8);
    }

    /** Closes the result alone. */
    static String documentEnd(Freshness freshness) {
        return freshness.members() + "}";
    }
}
