package io.coalscan.model.event;

import java.math.BigInteger;
import java.util.List;

/**
 * An owner that may be scored.
 *
 * @param rank position among all owners, from 1
 * @param tokenAccounts its accounts of the mint, largest first
 * @param onCurve false for a program-derived address, which has no labels and no funder of its own
 */
public record Candidate(String owner, int rank, BigInteger rawBalance, List<String> tokenAccounts, boolean onCurve) {
    public Candidate {
        tokenAccounts = List.copyOf(tokenAccounts);
    }
}
