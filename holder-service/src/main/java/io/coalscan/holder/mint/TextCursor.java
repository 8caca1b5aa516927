package io.coalscan.holder.mint;

import io.coalscan.holder.account.Bytes;
import org.jspecify.annotations.Nullable;

/** Walks over length-prefixed texts (u32 length, then UTF-8). Once a length leads out of the bytes, it stays broken. */
final class TextCursor {
    private final Bytes bytes;
    private final int end;
    private int at;
    private boolean broken;

    TextCursor(Bytes bytes, int start, int end) {
        this.bytes = bytes;
        this.at = start;
        this.end = Math.min(end, bytes.length());
    }

    @Nullable
    String text(int limit) {
        if (broken || at + 4 > end) {
            broken = true;
            return null;
        }
        long length = bytes.u32(at);
        if (at + 4 + length > end) {
            broken = true;
            return null;
        }
        String text = ChainText.clean(bytes.slice(at + 4, (int) length), limit);
        at += 4 + (int) length;
        return text;
    }

    int position() {
        return at;
    }

    boolean broken() {
        return broken;
    }
}
