package io.coalscan.gateway.page;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * The one page of the application, read once.
 *
 * @param html null where the application was not built: an installation without it serves the API alone
 * @param tag changes with the page
 */
record Page(byte @Nullable [] html, String tag) {

    static Page read(Resource index) {
        if (!index.exists()) {
            return new Page(null, "");
        }
        try {
            var html = index.getContentAsByteArray();
            return new Page(html, tag(html));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the page of the web application cannot be read", unreadable);
        }
    }

    byte[] htmlOrNotFound() {
        if (html == null) {
            throw new CoalScanException(ErrorCode.NOT_FOUND, "the web application was not built");
        }
        return html;
    }

    private static String tag(byte[] html) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(html);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
