package io.coalscan.holder.store;

import io.coalscan.holder.owners.Holding;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.HoldersResolved;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One scan's holders.
 *
 * @param takenAt epoch milliseconds
 * @param resolved null until kinds and prices are known
 */
public record Snapshot(
        UUID scanId,
        String mint,
        long takenAt,
        Holding holding,
        HoldersListed listed,
        @Nullable HoldersResolved resolved) {

    public Snapshot with(HoldersResolved answer) {
        return new Snapshot(scanId, mint, takenAt, holding, listed, answer);
    }
}
