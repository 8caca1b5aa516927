package io.coalscan.rpc.known;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Base58 in Bitcoin's alphabet. Works on 32-bit limbs and five digits at a time, because every address and signature of a base64 transaction passes
 * through it.
 */
public final class Base58 {
    private static final char[] ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".toCharArray();
    private static final byte[] DIGITS = digits();
    private static final int DIGITS_PER_STEP = 5;
    private static final long STEP = 58L * 58 * 58 * 58 * 58;
    private static final long LOW = 0xffff_ffffL;
    /** Decoding is quadratic; nothing on the chain that is written in base58 is longer than a transaction of 1 232 bytes. */
    private static final int LONGEST = 1_700;

    private Base58() {}

    public static String encode(byte[] bytes) {
        return encode(bytes, 0, bytes.length);
    }

    public static String encode(byte[] bytes, int offset, int length) {
        int zeros = 0;
        while (zeros < length && bytes[offset + zeros] == 0) {
            zeros++;
        }
        int[] limbs = limbs(bytes, offset, length);
        char[] out = new char[length * 7 / 5 + DIGITS_PER_STEP + 1];
        int at = out.length;
        int first = 0;
        while (first < limbs.length) {
            long rest = 0;
            for (int i = first; i < limbs.length; i++) {
                long value = rest << 32 | limbs[i] & LOW;
                limbs[i] = (int) (value / STEP);
                rest = value % STEP;
            }
            while (first < limbs.length && limbs[first] == 0) {
                first++;
            }
            for (int i = 0; i < DIGITS_PER_STEP; i++) {
                out[--at] = ALPHABET[(int) (rest % 58)];
                rest /= 58;
            }
        }
        while (at < out.length && out[at] == ALPHABET[0]) {
            at++;
        }
        Arrays.fill(out, at - zeros, at, ALPHABET[0]);
        return new String(out, at - zeros, out.length - at + zeros);
    }

    /** @return null when the text is not base58, or longer than a transaction */
    public static byte @Nullable [] decode(String text) {
        int length = text.length();
        if (length > LONGEST) {
            return null;
        }
        int zeros = 0;
        while (zeros < length && text.charAt(zeros) == ALPHABET[0]) {
            zeros++;
        }
        int[] limbs = new int[length * 3 / 16 + 1];
        int used = 0;
        for (int i = 0; i < length; ) {
            int end = Math.min(length, i + DIGITS_PER_STEP);
            long factor = 1;
            long carry = 0;
            for (; i < end; i++) {
                char c = text.charAt(i);
                int digit = c < DIGITS.length ? DIGITS[c] : -1;
                if (digit < 0) {
                    return null;
                }
                factor *= 58;
                carry = carry * 58 + digit;
            }
            for (int j = 0; j < used; j++) {
                carry += (limbs[j] & LOW) * factor;
                limbs[j] = (int) carry;
                carry >>>= 32;
            }
            if (carry != 0) {
                limbs[used++] = (int) carry;
            }
        }
        return bytes(limbs, used, zeros);
    }

    private static int[] limbs(byte[] bytes, int offset, int length) {
        int[] limbs = new int[(length + 3) / 4];
        for (int i = 0; i < length; i++) {
            int fromEnd = length - 1 - i;
            limbs[limbs.length - 1 - fromEnd / 4] |= (bytes[offset + i] & 0xff) << (fromEnd % 4 * 8);
        }
        return limbs;
    }

    private static byte[] bytes(int[] limbs, int used, int zeros) {
        int length = used * 4;
        for (int top = used == 0 ? 1 : limbs[used - 1]; top >>> 24 == 0; top <<= 8) {
            length--;
        }
        length = Math.max(length, 0);
        byte[] bytes = new byte[zeros + length];
        for (int i = 0; i < length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (limbs[i / 4] >>> (i % 4 * 8));
        }
        return bytes;
    }

    private static byte[] digits() {
        byte[] digits = new byte[128];
        Arrays.fill(digits, (byte) -1);
        for (int i = 0; i < ALPHABET.length; i++) {
            digits[ALPHABET[i]] = (byte) i;
        }
        return digits;
    }
}
