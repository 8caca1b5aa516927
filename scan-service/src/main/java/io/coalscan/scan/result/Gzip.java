package io.coalscan.scan.result;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Gzip (RFC 1952) put together from parts that were compressed before, so that serving costs no compression. */
final class Gzip {
    private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    /** A last block that is not compressed: its flags, its length and the complement of that. */
    private static final int STORED_BLOCK = 5;

    private static final int MAX_STORED = 0xffff;
    private static final int TRAILER = 8;
    private static final int[] CRC_TABLE = crcTable();

    private Gzip() {}

    /** Deflated to a byte boundary, not ended: other parts may follow. */
    static byte[] deflate(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            byte[] out = new byte[length + length / 1000 + 64];
            int at = 0;
            for (int i = 0; i < parts.length; i++) {
                deflater.setInput(parts[i]);
                boolean last = i == parts.length - 1;
                at += deflater.deflate(out, at, out.length - at, last ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH);
            }
            return Arrays.copyOf(out, at);
        } finally {
            deflater.end();
        }
    }

    static int crc(byte[]... parts) {
        var crc = new CRC32();
        for (byte[] part : parts) {
            crc.update(part);
        }
        return (int) crc.getValue();
    }

    /**
     * @param length of all parts before they were deflated
     * @param crc of them
     * @param closing follows the parts, plain; at most 65 535 bytes
     */
    static byte[] join(int length, int crc, byte[] closing, byte[]... parts) {
        if (closing.length > MAX_STORED) {
            throw new IllegalArgumentException("too long for one stored block");
        }
        int size = HEADER.length + STORED_BLOCK + closing.length + TRAILER;
        for (byte[] part : parts) {
            size += part.length;
        }
        var out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).put(HEADER);
        for (byte[] part : parts) {
            out.put(part);
        }
        return out.put((byte) 1)
                .putShort((short) closing.length)
                .putShort((short) ~closing.length)
                .put(closing)
                .putInt(goOn(crc, closing))
                .putInt(length + closing.length)
                .array();
    }

    /** @param length of all parts before they were deflated */
    static byte[] inflate(int length, byte[] closing, byte[]... parts) {
        var out = new byte[length + closing.length];
        int at = 0;
        for (byte[] part : parts) {
            var inflater = new Inflater(true);
            try {
                inflater.setInput(part);
                at += inflater.inflate(out, at, length - at);
            } catch (DataFormatException e) {
                throw new IllegalStateException("not what was deflated", e);
            } finally {
                inflater.end();
            }
        }
        if (at != length) {
            throw new IllegalStateException("shorter than what was deflated");
        }
        System.arraycopy(closing, 0, out, at, closing.length);
        return out;
    }

    /** The checksum of what {@code crc} is of, followed by the bytes; CRC32 of the JDK cannot start from a value. */
    private static int goOn(int crc, byte[] bytes) {
        int state = ~crc;
        for (byte b : bytes) {
            state = CRC_TABLE[(state ^ b) & 0xff] ^ (state >>> 8);
        }
        return ~state;
    }

    private static int[] crcTable() {
        var table = new int[256];
        for (int n = 0; n < 256; n++) {
            int c = n;
            for (int k = 0; k < 8; k++) {
                c = (c & 1) != 0 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
            }
            table[n] = c;
        }
        return table;
    }
}
