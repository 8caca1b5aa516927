package io.coalscan.scan.result;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.error.Language;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result that is compressed once and served many times: the envelope's opening and the body, then the words in each language, are deflated apart, each
 * ending on a byte boundary, so that an answer in gzip is these bytes, a few plain ones for the age, and a checksum. Nothing is inflated or parsed.
 *
 * @param zh length and checksum of opening, body and Chinese words, not compressed
 */
public record PackedDocument(
        ResultDocument.Id id,
        long scanTimestamp,
        long made,
        boolean insufficient,
        Plain zh,
        Plain en,
        byte[] body,
        byte[] zhWords,
        byte[] enWords) {
    private static final byte FORMAT = 1;
    private static final int HEADER = 2 + 16 + 4 + 8 + 8 + 4 * 4 + 3 * 4;

    record Plain(int length, int crc) {}

    public static PackedDocument of(ResultDocument document) {
        byte[] opening = Envelope.opening(document.insufficient());
        return new PackedDocument(
                document.id(),
                document.scanTimestamp(),
                document.made(),
                document.insufficient(),
                plain(opening, document.body(), document.zhWords()),
                plain(opening, document.body(), document.enWords()),
                Gzip.deflate(opening, document.body()),
                Gzip.deflate(document.zhWords()),
                Gzip.deflate(document.enWords()));
    }

    /** The whole answer, gzipped. */
    public byte[] gzip(Freshness freshness, Language language) {
        byte[] closing = Envelope.closing(insufficient, freshness, language);
        var plain = language == Language.ZH ? zh : en;
        return Gzip.join(plain.length(), plain.crc(), closing, body, words(language));
    }

    /** The whole answer, for the few callers that do not take gzip. */
    public byte[] plain(Freshness freshness, Language language) {
        var plain = language == Language.ZH ? zh : en;
        return Gzip.inflate(plain.length(), Envelope.closing(insufficient, freshness, language), body, words(language));
    }

    /** The result alone, without the envelope. */
    public byte[] document(Freshness freshness, Language language) {
        byte[] end = Envelope.documentEnd(freshness).getBytes(UTF_8);
        var plain = language == Language.ZH ? zh : en;
        byte[] all = Gzip.inflate(plain.length(), end, body, words(language));
        return Arrays.copyOfRange(all, Envelope.opening(insufficient).length, all.length);
    }

    private byte[] words(Language language) {
        return language == Language.ZH ? zhWords : enWords;
    }

    public byte[] toBytes() {
        return ByteBuffer.allocate(HEADER + body.length + zhWords.length + enWords.length)
                .put(FORMAT)
                .put((byte) (insufficient ? 1 : 0))
                .putLong(id.scanId().getMostSignificantBits())
                .putLong(id.scanId().getLeastSignificantBits())
                .putInt(id.revision())
                .putLong(scanTimestamp)
                .putLong(made)
                .putInt(zh.length())
                .putInt(zh.crc())
                .putInt(en.length())
                .putInt(en.crc())
                .putInt(body.length)
                .putInt(zhWords.length)
                .putInt(enWords.length)
                .put(body)
                .put(zhWords)
                .put(enWords)
                .array();
    }

    /** @return null when these are no such bytes, or of another format: they are a cache's and may be dropped */
    public static @Nullable PackedDocument fromBytes(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != FORMAT) {
            return null;
        }
        var in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        boolean insufficient = in.get() == 1;
        var id = new ResultDocument.Id(new UUID(in.getLong(), in.getLong()), in.getInt());
        long scanTimestamp = in.getLong();
        long made = in.getLong();
        var zh = new Plain(in.getInt(), in.getInt());
        var en = new Plain(in.getInt(), in.getInt());
        byte[] body = new byte[in.getInt()];
        byte[] zhWords = new byte[in.getInt()];
        byte[] enWords = new byte[in.getInt()];
        if (in.remaining() != body.length + zhWords.length + enWords.length) {
            return null;
        }
        in.get(body).get(zhWords).get(enWords);
        return new PackedDocument(id, scanTimestamp, made, insufficient, zh, en, body, zhWords, enWords);
    }

    private static Plain plain(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        return new Plain(length, Gzip.crc(parts));
    }
}
