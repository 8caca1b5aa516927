package io.coalscan.gateway.key;

import java.security.MessageDigest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an instance knows of a key in force.
 *
 * @param previous hash of the secret before the last rotation; null when there is none
 * @param previousUntil when it stops to work
 */
record KnownKey(
        byte[] hash, byte @Nullable [] previous, @Nullable Instant previousUntil) {

    /** Takes the same time wherever the hashes differ. */
    boolean is(byte[] given, Instant now) {
        boolean current = MessageDigest.isEqual(hash, given);
        boolean before = previous != null
                && MessageDigest.isEqual(previous, given)
                && previousUntil != null
                && now.isBefore(previousUntil);
        return current || before;
    }
}
