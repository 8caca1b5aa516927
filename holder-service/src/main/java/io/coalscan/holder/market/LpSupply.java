package io.coalscan.holder.market;

import io.coalscan.holder.mint.MintParser;
import io.coalscan.holder.mint.MintRead;
import io.coalscan.rpc.read.Account;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Supply of an LP token now. */
final class LpSupply {
    private LpSupply() {}

    /** @return null when there is no such mint */
    static @Nullable BigInteger of(@Nullable Account account) {
        return switch (MintParser.parse(account)) {
            case MintRead.Found(var mint) -> mint.supply();
            case MintRead.NoToken _ -> null;
        };
    }
}
