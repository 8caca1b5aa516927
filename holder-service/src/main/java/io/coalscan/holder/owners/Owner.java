package io.coalscan.holder.owners;

import java.math.BigInteger;
import java.util.List;

/**
 * Who holds the token: one owner with all its accounts of the mint.
 *
 * @param rank position among all owners, from 1
 * @param balance raw, over all its accounts; above 0
 * @param tokenAccounts largest first, ties by address
 */
public record Owner(String address, int rank, BigInteger balance, List<String> tokenAccounts) {
    public Owner {
        tokenAccounts = List.copyOf(tokenAccounts);
    }
}
