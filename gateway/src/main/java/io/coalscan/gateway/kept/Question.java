package io.coalscan.gateway.kept;

import io.coalscan.model.error.Language;

/**
 * What was asked, as far as it decides the bytes of the answer.
 *
 * @param target path and query as they were sent, or the mint of an order for a scan
 */
public record Question(Kind kind, String target, Language language, boolean gzip) {

    /** How it was asked. */
    public enum Kind {
        READ,
        SCAN
    }
}
