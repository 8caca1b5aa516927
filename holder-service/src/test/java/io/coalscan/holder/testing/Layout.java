package io.coalscan.holder.testing;

import io.coalscan.rpc.known.Addresses;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes account bytes field by field, little-endian. */
public final class Layout {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public Layout bytes(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    public Layout raw(byte[] values) {
        out.writeBytes(values);
        return this;
    }

    public Layout u16(int value) {
        return raw(ByteBuffer.allocate(2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) value)
                .array());
    }

    public Layout u32(long value) {
        return raw(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) value)
                .array());
    }

    public Layout u64(long value) {
        return raw(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
    }

    public Layout u128(BigInteger value) {
        return u64(value.longValue()).u64(value.shiftRight(64).longValue());
    }

    /** Null is written as zeros. */
    public Layout address(@Nullable String address) {
        return raw(address == null ? new byte[Addresses.LENGTH] : Addresses.decode(address));
    }

    public Layout option(@Nullable String address) {
        return u32(address == null ? 0 : 1).address(address);
    }

    public Layout text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return u32(utf8.length).raw(utf8);
    }

    /** Zeros up to the offset. */
    public Layout upTo(int offset) {
        while (out.size() < offset) {
            out.write(0);
        }
        return this;
    }

    public byte[] done() {
        return out.toByteArray();
    }
}
