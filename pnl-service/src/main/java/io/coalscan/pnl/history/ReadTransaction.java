package io.coalscan.pnl.history;

import io.coalscan.pnl.entry.LedgerEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One transaction reduced to the token's movements in it.
 *
 * @param finalized whether it can no longer change
 */
public record ReadTransaction(
        String signature, long slot, @Nullable Long time, boolean finalized, List<LedgerEntry> entries) {
    public ReadTransaction {
        entries = List.copyOf(entries);
    }
}
