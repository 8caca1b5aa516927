package io.coalscan.sim.chain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import software.sava.core.encoding.Base58;

/**
 * Turns transaction ids into signatures and back, so that nothing has to remember which signatures were ever shown. The first 16 bytes are the id under
 * a small Feistel cipher keyed by the world's seed; the other 48 follow from them.
 */
public final class Signatures {
    private static final int LENGTH = 64;
    private static final int ROUNDS = 6;
    private static final long MARK = 0x5EEDL;

    private final long key;

    public Signatures(long seed) {
        this.key = Mix.stir(seed, MARK);
    }

    public String of(TxId id) {
        return Base58Text.encode(bytes(id));
    }

    /** The 64 bytes of {@link #of}. */
    public byte[] bytes(TxId id) {
        long left = MARK << 48 | (long) id.chain() << 16 | id.run() >>> 8;
        long right = (long) (id.run() & 0xFF) << 56 | id.number() & 0xFFFFFFFFL;
        for (int round = 0; round < ROUNDS; round++) {
            long next = left ^ Mix.stir(right, key + round);
            left = right;
            right = next;
        }
        return expand(left, right);
    }

    /** What a further signer of the same transaction signed: 64 bytes. */
    public byte[] further(TxId id, int signer) {
        byte[] first = bytes(id);
        return expand(Mix.stir(read(first, 0), signer), Mix.stir(read(first, 8), signer));
    }

    /**
     * @return null when this world made no such signature
     * @throws IllegalArgumentException when the text is not 64 bytes in base58
     */
    public @Nullable TxId read(String signature) {
        byte[] bytes = decode(signature);
        long left = read(bytes, 0);
        long right = read(bytes, 8);
        if (!Arrays.equals(bytes, expand(left, right))) {
            return null;
        }
        for (int round = ROUNDS - 1; round >= 0; round--) {
            long previous = right ^ Mix.stir(left, key + round);
            right = left;
            left = previous;
        }
        if (left >>> 48 != MARK) {
            return null;
        }
        int run = (int) ((left & 0xFFFF) << 8 | right >>> 56);
        return new TxId((int) (left >>> 16), run, (int) right);
    }

    private static byte[] decode(String signature) {
        byte[] bytes;
        try {
            bytes = signature.isEmpty() || signature.length() > 90 ? new byte[0] : Base58.decode(signature);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Invalid param: Invalid", e);
        }
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("Invalid param: WrongSize");
        }
        return bytes;
    }

    private byte[] expand(long left, long right) {
        byte[] bytes = new byte[LENGTH];
        write(bytes, 0, left);
        write(bytes, 8, right);
        for (int at = 16; at < LENGTH; at += Long.BYTES) {
            write(bytes, at, Mix.stir(left ^ key, right + at));
        }
        return bytes;
    }

    private static void write(byte[] bytes, int at, long value) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[at + i] = (byte) (value >>> (56 - 8 * i));
        }
    }

    private static long read(byte[] bytes, int at) {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }
}
