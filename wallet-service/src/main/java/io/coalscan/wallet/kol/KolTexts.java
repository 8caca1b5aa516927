package io.coalscan.wallet.kol;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a label says of a known person, short enough for an event in which every candidate is one. The table keeps all of it. Lengths are in UTF-8
 * bytes.
 */
final class KolTexts {
    static final int MOST_NAME = 128;
    static final int MOST_HANDLE = 64;
    static final int MOST_URL = 128;

    private KolTexts() {}

    /** A name that is too long ends with an ellipsis. */
    static String name(String name) {
        if (bytes(name) <= MOST_NAME) {
            return name;
        }
        var cut = new StringBuilder();
        int left = MOST_NAME - bytes("…");
        for (int at = 0; at < name.length(); at = name.offsetByCodePoints(at, 1)) {
            var one = Character.toString(name.codePointAt(at));
            left -= bytes(one);
            if (left < 0) {
                break;
            }
            cut.append(one);
        }
        return cut.append('…').toString();
    }

    /** Part of a handle or of an address leads nowhere: it is left out as a whole. */
    static @Nullable String whole(@Nullable String text, int most) {
        return text == null || bytes(text) > most ? null : text;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
