package io.coalscan.holder.owners;

import io.coalscan.model.event.Candidate;
import io.coalscan.rpc.known.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Whose history is read before kinds are known: a tenth more than are scored (at least 10), so that pools and programs found later among them
 * leave enough. Owners that are surely no people are left out.
 */
public final class Candidates {
    /** An owner's smaller accounts beyond these are not read; its history is then never complete. */
    private static final int MOST_ACCOUNTS_OF_ONE = 20;
    /** Keeps the event small whatever dusters do. */
    private static final int MOST_ACCOUNTS = 1_000;

    private Candidates() {}

    public static int wanted(int scoredHolders) {
        return scoredHolders + Math.max(10, scoredHolders / 10);
    }

    public static List<Candidate> of(List<Owner> ranked, int scoredHolders, Predicate<String> surelyNoPerson) {
        var candidates = new ArrayList<Candidate>();
        int wanted = wanted(scoredHolders);
        int accountsLeft = MOST_ACCOUNTS;
        for (Owner owner : ranked) {
            if (candidates.size() == wanted) {
                break;
            }
            if (!surelyNoPerson.test(owner.address())) {
                List<String> accounts = TokenAccountCap.of(owner, MOST_ACCOUNTS_OF_ONE, accountsLeft);
                accountsLeft -= accounts.size();
                candidates.add(candidate(owner, accounts));
            }
        }
        return List.copyOf(candidates);
    }

    private static Candidate candidate(Owner owner, List<String> accounts) {
        boolean onCurve = Addresses.isAddress(owner.address()) && Addresses.isOnCurve(owner.address());
        int leftOut = owner.tokenAccounts().size() - accounts.size();
        return new Candidate(
                owner.address(), owner.rank(), owner.balance(), accounts, onCurve, leftOut == 0 ? null : leftOut);
    }
}
