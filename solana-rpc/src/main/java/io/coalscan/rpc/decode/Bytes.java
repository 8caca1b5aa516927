package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Base58;
import java.math.BigInteger;

/** Little-endian numbers and keys of instruction data. */
final class Bytes {
    private Bytes() {}

    static long i64(byte[] data, int at) {
        require(data, at, Long.BYTES);
        long value = 0;
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            value = value << 8 | data[at + i] & 0xff;
        }
        return value;
    }

    static BigInteger u64(byte[] data, int at) {
        long value = i64(data, at);
        return value >= 0 ? BigInteger.valueOf(value) : new BigInteger(Long.toUnsignedString(value));
    }

    static int u32(byte[] data, int at) {
        require(data, at, Integer.BYTES);
        return data[at] & 0xff | (data[at + 1] & 0xff) << 8 | (data[at + 2] & 0xff) << 16 | (data[at + 3] & 0xff) << 24;
    }

    static int u8(byte[] data, int at) {
        require(data, at, 1);
        return data[at] & 0xff;
    }

    static String key(byte[] data, int at) {
        require(data, at, Addresses.LENGTH);
        return Base58.encode(data, at, Addresses.LENGTH);
    }

    /** Lamports that fit what exists. */
    static long lamports(byte[] data, int at) {
        long value = i64(data, at);
        if (value < 0) {
            throw new UndecodableTransactionException("more lamports than there are");
        }
        return value;
    }

    private static void require(byte[] data, int at, int length) {
        if (at < 0 || length > data.length - at) {
            throw new UndecodableTransactionException("instruction data ends early");
        }
    }
}
