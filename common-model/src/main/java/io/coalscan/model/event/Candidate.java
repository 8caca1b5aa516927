package io.coalscan.model.event;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An owner that may be scored.
 *
 * @param rank position among all owners, from 1
 * @param tokenAccounts its accounts of the mint, largest first
 * @param onCurve false for a program-derived address, which has no labels and no funder of its own
 * @param accountsLeftOut further accounts of it that are not named, so that nothing is surely known of its beginning; null for none
 */
public record Candidate(
        String owner,
        int rank,
        BigInteger rawBalance,
        List<String> tokenAccounts,
        boolean onCurve,
        @Nullable Integer accountsLeftOut) {
    public Candidate {
        tokenAccounts = List.copyOf(tokenAccounts);
    }

    /** An owner all of whose accounts are named. */
    public static Candidate whole(
            String owner, int rank, BigInteger rawBalance, List<String> tokenAccounts, boolean onCurve) {
        return new Candidate(owner, rank, rawBalance, tokenAccounts, onCurve, null);
    }
}
