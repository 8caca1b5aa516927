package io.coalscan.holder.mint;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** Text written by strangers, made safe to store, log and show: valid Unicode, one line, no characters that hide or reorder others, bounded. */
final class ChainText {
    static final int NAME = 64;
    static final int SYMBOL = 24;
    static final int URI = 400;

    private static final int REPLACEMENT = 0xFFFD;
    /** Joins emoji; alone it is invisible but harmless. */
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private ChainText() {}

    /**
     * @param limit most code points kept
     * @return null when nothing readable is left
     */
    static @Nullable String clean(byte[] utf8, int limit) {
        var kept = new StringBuilder();
        new String(utf8, UTF_8)
                .codePoints()
                .filter(ChainText::readable)
                .limit(limit)
                .forEach(kept::appendCodePoint);
        String text = kept.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private static boolean readable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            case Character.FORMAT -> codePoint == ZERO_WIDTH_JOINER;
            default -> codePoint != REPLACEMENT;
        };
    }
}
