package io.coalscan.rpc.known;

/**
 * One entry of the registry.
 *
 * @param source where the entry was found
 * @param confidence 0 to 1
 */
public record KnownAddress(String address, String name, Category category, String source, double confidence) {

    public enum Category {
        /** A token program, system program and the like. */
        CORE_PROGRAM,
        /** A program that runs pools or launch curves. */
        AMM_PROGRAM,
        /** A program that routes trades. */
        ROUTER_PROGRAM,
        BOT_PROGRAM,
        LOCKER_PROGRAM,
        /** Holds or signs for pools. */
        POOL_AUTHORITY,
        LOCK_AUTHORITY,
        FEE_ACCOUNT,
        TIP_ACCOUNT,
        EXCHANGE,
        BRIDGE,
        BURN,
        QUOTE_MINT
    }
}
