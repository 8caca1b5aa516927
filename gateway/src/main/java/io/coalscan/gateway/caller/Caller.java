package io.coalscan.gateway.caller;

/**
 * Who calls.
 *
 * @param name what its calls are counted under
 * @param pseudonym for logs, which show neither addresses nor keys
 * @param key whether and how it proved to be somebody
 */
public record Caller(String name, String pseudonym, Key key) {

    /** What a caller's key is worth. */
    public enum Key {
        NONE,
        VALID,
        WRONG,
        /** Nobody can say at present whose it is. */
        UNKNOWN
    }
}
