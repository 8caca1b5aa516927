package io.coalscan.pnl.history;

import java.util.Set;

/**
 * What is wanted of one account's history.
 *
 * @param oldestFirst whether the wanted ones begin the account's history; else they end it
 */
public record AccountPart(String account, Set<String> signatures, boolean oldestFirst) {
    public AccountPart {
        signatures = Set.copyOf(signatures);
    }
}
