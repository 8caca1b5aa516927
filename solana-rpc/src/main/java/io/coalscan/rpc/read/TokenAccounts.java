package io.coalscan.rpc.read;

import java.math.BigInteger;
import java.util.List;

/**
 * Token accounts of a mint with a balance.
 *
 * @param complete false when only the largest 20 are known
 */
public record TokenAccounts(long slot, Source source, boolean complete, List<TokenAccount> accounts) {
    public TokenAccounts {
        accounts = List.copyOf(accounts);
    }

    public record TokenAccount(String address, String owner, BigInteger amount) {}

    public enum Source {
        PROGRAM_ACCOUNTS,
        DAS,
        LARGEST_ACCOUNTS
    }
}
