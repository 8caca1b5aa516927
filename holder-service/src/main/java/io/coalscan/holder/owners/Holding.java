package io.coalscan.holder.owners;

import io.coalscan.model.HolderListSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The holders of a token at one slot.
 *
 * @param slot context slot of the read: the scan's one moment
 * @param complete false when only the largest accounts are known
 * @param holderCount all owners; null when the list is incomplete
 * @param owners the first {@link #KEPT} by balance
 */
public record Holding(
        long slot,
        HolderListSource source,
        boolean complete,
        @Nullable Integer holderCount,
        List<Owner> owners) {
    public static final int KEPT = 1_000;

    public Holding {
        owners = List.copyOf(owners);
    }

    /** @param all every owner that is known, ranked */
    public static Holding of(long slot, HolderListSource source, boolean complete, List<Owner> all) {
        return new Holding(
                slot,
                source,
                complete,
                complete ? (Integer) all.size() : null,
                all.subList(0, Math.min(KEPT, all.size())));
    }
}
