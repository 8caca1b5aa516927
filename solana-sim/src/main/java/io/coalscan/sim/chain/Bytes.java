package io.coalscan.sim.chain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes little-endian fields one after the other, as borsh and the token programs lay them out. */
public final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(128);

    public Bytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** Bytes given as ints 0 to 255: discriminators. */
    public Bytes raw(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
        return this;
    }

    public Bytes u8(int value) {
        out.write(value);
        return this;
    }

    public Bytes bool(boolean value) {
        return u8(value ? 1 : 0);
    }

    public Bytes u16(int value) {
        return little(value, 2);
    }

    public Bytes u32(long value) {
        return little(value, 4);
    }

    public Bytes u64(long value) {
        return little(value, 8);
    }

    public Bytes key(Address address) {
        return raw(address.bytes());
    }

    /** Length as u32, then UTF-8. */
    public Bytes string(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return u32(utf8.length).raw(utf8);
    }

    /** A string padded with zeros to a fixed length that is written as its length. */
    public Bytes padded(String text, int length) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return u32(length).raw(utf8).zeros(length - utf8.length);
    }

    public Bytes zeros(int count) {
        return raw(new byte[count]);
    }

    /** The chain's compact-u16: seven bits a byte, lowest first. */
    public Bytes compact(int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return this;
    }

    public int length() {
        return out.size();
    }

    public byte[] done() {
        return out.toByteArray();
    }

    private Bytes little(long value, int count) {
        for (int i = 0; i < count; i++) {
            out.write((int) (value >>> (8 * i)) & 0xFF);
        }
        return this;
    }
}
