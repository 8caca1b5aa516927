package io.coalscan.holder.scan;

import io.coalscan.rpc.read.Account;
import java.util.Map;
import java.util.Set;

/**
 * Accounts of owners, as read.
 *
 * @param asked owners that were asked for; one that is asked and not found has no account
 */
record OwnerAccounts(Set<String> asked, Map<String, Account> found) {
    static final OwnerAccounts NONE = new OwnerAccounts(Set.of(), Map.of());

    OwnerAccounts {
        asked = Set.copyOf(asked);
        found = Map.copyOf(found);
    }
}
