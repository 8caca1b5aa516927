package io.coalscan.gateway.caller;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A secret that is compared in constant time, whatever its length, and never printed. */
public final class Secret {
    private final byte[] digest;

    public Secret(String value) {
        this.digest = sha256(value);
    }

    public boolean is(String given) {
        return MessageDigest.isEqual(digest, sha256(given));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
