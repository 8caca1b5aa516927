package io.coalscan.sim.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Deterministic stirring of numbers and names: the only randomness there is. */
public final class Mix {
    private Mix() {}

    /** The finaliser of SplitMix64. */
    public static long stir(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public static long stir(long first, long second) {
        return stir(stir(first) ^ second);
    }

    /** @return 0 up to and without the bound */
    public static int below(long stirred, int bound) {
        return (int) Long.remainderUnsigned(stirred, bound);
    }

    /** 32 bytes that only this seed and name give. */
    public static byte[] digest(long seed, String name) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(new Bytes().u64(seed).done());
            return sha.digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
