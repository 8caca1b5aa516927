package io.coalscan.holder.account;

import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The layout of a token account of either program: mint at 0, owner at 32, amount u64 at 64. */
public final class TokenAccountBytes {
    private static final int AMOUNT = 64;
    private static final int LENGTH = 165;

    private TokenAccountBytes() {}

    /** @return null when the account is no token account of that mint */
    public static @Nullable BigInteger amount(@Nullable Account account, String mint) {
        if (account == null || !Programs.isTokenProgram(account.owner())) {
            return null;
        }
        var bytes = Bytes.of(account.data());
        return bytes.covers(0, LENGTH) && bytes.address(0).equals(mint) ? bytes.u64(AMOUNT) : null;
    }
}
