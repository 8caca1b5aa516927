package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Programs;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A token account during a transaction. Mutable: follows the instructions. */
final class TokenAccount {
    /** Rent of 165 bytes, what every classic account holds besides wrapped SOL. */
    static final long RENT = 2_039_280;

    final String address;

    @Nullable
    String mint;
    /** Current owner; null while unknown. */
    @Nullable
    String owner;

    @Nullable
    String ownerBefore;

    @Nullable
    String ownerAfter;

    int decimals;
    boolean existedBefore;
    boolean existsAfter;
    boolean open;
    BigInteger before = BigInteger.ZERO;
    BigInteger after = BigInteger.ZERO;
    BigInteger running = BigInteger.ZERO;

    TokenAccount(String address) {
        this.address = address;
    }

    /** The owner, or the account itself where nobody tells its owner. */
    String ownerOrSelf() {
        return owner == null ? address : owner;
    }

    boolean wrapsSol() {
        return Programs.WRAPPED_SOL.equals(mint);
    }

    BigInteger delta() {
        return after.subtract(before);
    }
}
