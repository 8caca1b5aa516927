package io.coalscan.holder.kind;

import io.coalscan.model.HolderKind;
import io.coalscan.rpc.known.Addresses;
import org.jspecify.annotations.Nullable;

/** Owners that follow from the mint itself: its launch curve and its canonical pool, whether they exist or not. */
public record DerivedOwners(String curve, String pool) {

    public static DerivedOwners of(String mint) {
        return new DerivedOwners(Addresses.bondingCurve(mint), Addresses.pumpSwapPool(mint));
    }

    @Nullable
    OwnerKind find(String owner) {
        if (owner.equals(curve)) {
            return new OwnerKind(HolderKind.BONDING_CURVE, "pumpfun");
        }
        return owner.equals(pool) ? new OwnerKind(HolderKind.POOL, "pumpswap") : null;
    }
}
