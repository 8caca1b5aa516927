package io.coalscan.sim.chain;

import java.util.Arrays;
import software.sava.core.encoding.Base58;

/** 32 bytes that name an account. Orders as the bytes do. */
public final class Address implements Comparable<Address> {
    public static final int LENGTH = 32;

    private final byte[] bytes;
    private final String base58;
    private final int hash;

    private Address(byte[] bytes, String base58) {
        this.bytes = bytes;
        this.base58 = base58;
        this.hash = Arrays.hashCode(bytes);
    }

    /** @throws IllegalArgumentException when the text is not 32 bytes in base58 */
    public static Address of(String base58) {
        byte[] bytes;
        try {
            bytes = base58.isEmpty() || base58.length() > 44 ? new byte[0] : Base58.decode(base58);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Invalid param: Invalid", e);
        }
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("Invalid param: WrongSize");
        }
        return new Address(bytes, base58);
    }

    public static Address of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an address has 32 bytes, not " + bytes.length);
        }
        byte[] copy = bytes.clone();
        return new Address(copy, Base58Text.encode(copy));
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public void writeTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    /** First eight bytes; enough to tell addresses apart in an index that is checked afterwards. */
    public long prefix() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | (bytes[i] & 0xFF);
        }
        return value;
    }

    public String base58() {
        return base58;
    }

    @Override
    public int compareTo(Address other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return base58;
    }
}
