package io.coalscan.pnl.history;

import io.coalscan.rpc.read.SignatureInfo;
import java.util.List;

/**
 * What is listed of one token account.
 *
 * @param lines successful transactions up to the scan's slot, oldest first, in the order of the chain
 * @param complete whether the list has no gap from the account's beginning to the scan's slot
 */
public record AccountHistory(String account, List<SignatureInfo> lines, boolean complete) {
    public AccountHistory {
        lines = List.copyOf(lines);
    }
}
