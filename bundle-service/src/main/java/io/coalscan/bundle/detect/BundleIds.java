package io.coalscan.bundle.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.BundleType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names bundles by what they are: same facts, same id, in every scan. */
record BundleIds(String chain, String mint) {
    private static final int BYTES = 8;

    /** @param key slot, funder or window start */
    String of(BundleType type, String key) {
        var text = String.join("|", chain, mint, type.name(), key);
        var hash = sha256().digest(text.getBytes(UTF_8));
        return prefix(type) + HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static String prefix(BundleType type) {
        return switch (type) {
            case SAME_BLOCK_BUY -> "sbb-";
            case SAME_FUNDER -> "sf-";
            case COORDINATED_SELL -> "cs-";
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
