package io.coalscan.holder.account;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Base58;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Little-endian view of an account's bytes. Readers check {@link #covers} first: a program may write anything into its accounts, so no layout is
 * trusted to be long enough.
 */
public final class Bytes {
    private final byte[] data;

    private Bytes(byte[] data) {
        this.data = data;
    }

    public static Bytes of(byte[] data) {
        return new Bytes(data);
    }

    public int length() {
        return data.length;
    }

    /** Whether that many bytes lie at the offset. Never overflows. */
    public boolean covers(int offset, long count) {
        return offset >= 0 && count >= 0 && offset + count <= data.length;
    }

    public boolean startsWith(byte[] discriminator) {
        return data.length >= discriminator.length
                && Arrays.equals(data, 0, discriminator.length, discriminator, 0, discriminator.length);
    }

    public int u8(int offset) {
        return data[offset] & 0xFF;
    }

    public int u16(int offset) {
        return u8(offset) | u8(offset + 1) << 8;
    }

    public int i32(int offset) {
        return u16(offset) | u16(offset + 2) << 16;
    }

    public long u32(int offset) {
        return i32(offset) & 0xFFFF_FFFFL;
    }

    public BigInteger u64(int offset) {
        return unsigned(offset, 8);
    }

    public BigInteger u128(int offset) {
        return unsigned(offset, 16);
    }

    public String address(int offset) {
        return Base58.encode(slice(offset, Addresses.LENGTH));
    }

    /** An address of zeros only stands for "nobody". */
    public @Nullable String addressOrNull(int offset) {
        for (int i = offset; i < offset + Addresses.LENGTH; i++) {
            if (data[i] != 0) {
                return address(offset);
            }
        }
        return null;
    }

    public byte[] slice(int offset, int count) {
        return Arrays.copyOfRange(data, offset, offset + count);
    }

    private BigInteger unsigned(int offset, int count) {
        byte[] bigEndian = new byte[count];
        for (int i = 0; i < count; i++) {
            bigEndian[count - 1 - i] = data[offset + i];
        }
        return new BigInteger(1, bigEndian);
    }
}
