package io.coalscan.scan.assemble;

import io.coalscan.model.HolderKind;
import io.coalscan.model.event.OwnerBalance;
import io.coalscan.model.event.WalletProfile;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fixes what stands behind an owner, from everything that is known when all parts are in. */
final class Kinds {
    private Kinds() {}

    /**
     * The registry, which people edit, outranks what an account looks like; behaviour outranks the look, but makes no pool of a launch curve, a
     * locker, an exchange or a burn address.
     *
     * @param poolOwners owners on the pool's side of most trades that hold the quote asset
     */
    static @Nullable HolderKind fix(OwnerBalance balance, @Nullable WalletProfile profile, Set<String> poolOwners) {
        if (profile != null && profile.registryKind() != null) {
            return profile.registryKind();
        }
        var seen = balance.kind();
        if (!poolOwners.contains(balance.owner())) {
            return seen;
        }
        return switch (seen) {
            case null -> HolderKind.POOL;
            case WALLET, CUSTODY, PROGRAM, POOL -> HolderKind.POOL;
            case BONDING_CURVE, LOCKER, BURN, EXCHANGE -> seen;
        };
    }
}
