package io.coalscan.holder.owners;

import java.util.List;

/** Bounds how many token accounts an event names, so that a dusted owner cannot blow it up. */
public final class TokenAccountCap {
    private TokenAccountCap() {}

    /** The owner's largest accounts, at most {@code each} and at most {@code left}; always its largest one. */
    public static List<String> of(Owner owner, int each, int left) {
        int most = Math.max(1, Math.min(each, left));
        return owner.tokenAccounts()
                .subList(0, Math.min(most, owner.tokenAccounts().size()));
    }
}
