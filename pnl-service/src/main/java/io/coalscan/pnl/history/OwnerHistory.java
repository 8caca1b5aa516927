package io.coalscan.pnl.history;

import io.coalscan.model.event.Candidate;
import io.coalscan.rpc.read.SignatureInfo;
import java.util.List;

/**
 * What is listed of one candidate.
 *
 * @param wanted successful transactions of all its token accounts, oldest first, each once
 * @param listed whether every account that it has is listed from its beginning
 */
public record OwnerHistory(
        Candidate candidate, List<AccountHistory> accounts, List<SignatureInfo> wanted, boolean listed) {

    public static OwnerHistory of(Candidate candidate, List<AccountHistory> accounts) {
        var wanted =
                HistoryOrder.merge(accounts.stream().map(AccountHistory::lines).toList());
        boolean listed = candidate.accountsLeftOut() == null
                && accounts.size() == candidate.tokenAccounts().size()
                && accounts.stream().allMatch(AccountHistory::complete);
        return new OwnerHistory(candidate, List.copyOf(accounts), List.copyOf(wanted), listed);
    }

    /** A candidate about which no node answered yet. */
    static OwnerHistory unlisted(Candidate candidate) {
        return new OwnerHistory(candidate, List.of(), List.of(), false);
    }
}
