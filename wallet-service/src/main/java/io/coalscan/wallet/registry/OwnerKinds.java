package io.coalscan.wallet.registry;

import io.coalscan.model.HolderKind;
import io.coalscan.rpc.known.KnownAddress;

/** What a listed owner of tokens is. */
public final class OwnerKinds {
    private OwnerKinds() {}

    /** A bridge keeps other people's tokens as an exchange does; nobody signs for a program, a mint or a fee account. */
    public static HolderKind ofEntry(KnownAddress entry) {
        return switch (entry.category()) {
            case AMM_PROGRAM, POOL_AUTHORITY -> HolderKind.POOL;
            case LOCKER_PROGRAM, LOCK_AUTHORITY -> HolderKind.LOCKER;
            case EXCHANGE, BRIDGE -> HolderKind.EXCHANGE;
            case BURN -> HolderKind.BURN;
            case CORE_PROGRAM, ROUTER_PROGRAM, BOT_PROGRAM, FEE_ACCOUNT, TIP_ACCOUNT, QUOTE_MINT -> HolderKind.PROGRAM;
        };
    }
}
