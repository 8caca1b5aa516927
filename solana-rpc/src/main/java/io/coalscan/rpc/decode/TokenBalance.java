package io.coalscan.rpc.decode;

import java.math.BigInteger;

/** An owner's raw balance of a mint before and after a transaction, over those of its token accounts that the transaction names. */
public record TokenBalance(String owner, String mint, int decimals, BigInteger before, BigInteger after) {
    public BigInteger delta() {
        return after.subtract(before);
    }
}
