package io.coalscan.wallet.smart;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.wallet.registry.OwnerKinds;
import io.coalscan.wallet.smart.Filter.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells who only looks like a winner.
 *
 * @param listed the registry's entries by address
 * @param funders who sent wallets their first SOL
 * @param creators by mint
 */
record Sieve(Map<String, KnownAddress> listed, Map<String, String> funders, Map<String, String> creators) {

    /** All reasons; empty for a wallet that stays. */
    List<Filter> filters(Measured.Wallet wallet) {
        var filters = new ArrayList<Filter>();
        var kind = kind(wallet.wallet());
        if (kind != null) {
            filters.add(kind);
        }
        team(filters, wallet);
        switch (wallet.behaviour()) {
            case BOT -> wallet.why().forEach(why -> filters.add(Filter.behaviour(Reason.BOT, why)));
            case MARKET_MAKER -> wallet.why().forEach(why -> filters.add(Filter.behaviour(Reason.MARKET_MAKER, why)));
            case TRADER -> {}
        }
        return List.copyOf(filters);
    }

    /** Nobody holds a key of an address off the curve: it is a program's, be it a pool's, a vault's or a router's. */
    private @Nullable Filter kind(String wallet) {
        var entry = listed.get(wallet);
        if (entry != null) {
            return Filter.known(
                    switch (OwnerKinds.ofEntry(entry)) {
                        case POOL, BONDING_CURVE -> Reason.POOL;
                        case EXCHANGE -> Reason.EXCHANGE;
                        case WALLET, CUSTODY, LOCKER, BURN, PROGRAM -> Reason.PROGRAM;
                    },
                    "REGISTRY");
        }
        return Addresses.isAddress(wallet) && !Addresses.isOnCurve(wallet)
                ? Filter.known(Reason.PROGRAM, "OFF_CURVE")
                : null;
    }

    private void team(List<Filter> filters, Measured.Wallet wallet) {
        var funder = funders.get(wallet.wallet());
        for (var mint : wallet.bought()) {
            var creator = creators.get(mint);
            if (creator == null) {
                continue;
            }
            if (creator.equals(wallet.wallet())) {
                filters.add(Filter.team("CREATOR", mint, creator));
            } else if (creator.equals(funder)) {
                filters.add(Filter.team("FUNDED_BY_CREATOR", mint, creator));
            }
        }
    }
}
