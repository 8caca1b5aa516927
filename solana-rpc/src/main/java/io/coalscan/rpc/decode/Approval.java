package io.coalscan.rpc.decode;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may take tokens out of an account from now on.
 *
 * @param owner who allowed it; of a multisig its address
 * @param delegate who may take them
 * @param account the token account
 * @param mint null where neither the instruction nor a balance names it
 * @param amount raw units that may be taken
 */
public record Approval(
        String owner,
        String delegate,
        String account,
        @Nullable String mint,
        BigInteger amount) {}
