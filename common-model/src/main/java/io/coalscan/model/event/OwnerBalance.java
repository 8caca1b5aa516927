package io.coalscan.model.event;

import io.coalscan.model.HolderKind;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One owner of the token as holder-service sees it.
 *
 * @param kind null when the owner's account was not read (far down the list)
 * @param name of the pool, locker or exchange where the registry knows it
 * @param tokenAccounts given for the first 200 owners, empty below
 * @param unlockKnown for a LOCKER: whether its unlock lies surely in the future; null when unknown or no locker
 */
public record OwnerBalance(
        String owner,
        BigInteger rawBalance,
        @Nullable HolderKind kind,
        @Nullable String name,
        List<String> tokenAccounts,
        @Nullable Boolean unlockKnown) {
    public OwnerBalance {
        tokenAccounts = List.copyOf(tokenAccounts);
    }
}
