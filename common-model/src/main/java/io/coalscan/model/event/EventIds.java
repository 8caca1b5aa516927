package io.coalscan.model.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Name-based (RFC 9562 version 5) ids, so that the same event always has the same id. */
public final class EventIds {
    private EventIds() {}

    public static UUID of(UUID scanId, Class<? extends ScanEvent> type) {
        return nameBased(scanId, type.getSimpleName());
    }

    /**
     * The id of an event that a scan sends again with other contents.
     *
     * @param round from 1; the first has the id of {@link #of(UUID, Class)}
     */
    public static UUID of(UUID scanId, Class<? extends ScanEvent> type, int round) {
        return round <= 1 ? of(scanId, type) : nameBased(scanId, type.getSimpleName() + '#' + round);
    }

    static UUID nameBased(UUID namespace, String name) {
        var sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .flip());
        var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(UTF_8)));
        long high = (hash.getLong() & ~0xF000L) | 0x5000L;
        long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
