package io.coalscan.holder.mint;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Programs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Addresses that follow from a mint, so that they can be read together with it before anything is known.
 *
 * @param mayhemState named by creation of every newer pump.fun coin, and by trades of the few in that mode only: a quiet witness of the age
 */
public record DerivedAccounts(
        String mint, String metadata, String curve, String pool, String mayhemState, List<String> poolVaults) {
    private static final String MAYHEM = "MAyhSmzXzV1pTf7LsNkrNwkWKTo4ougAJ1PPg47MD4e";

    public DerivedAccounts {
        poolVaults = List.copyOf(poolVaults);
    }

    public static DerivedAccounts of(String mint) {
        String pool = Addresses.pumpSwapPool(mint);
        return new DerivedAccounts(
                mint,
                Addresses.metadata(mint),
                Addresses.bondingCurve(mint),
                pool,
                Addresses.derive(MAYHEM, Addresses.seed("mayhem-state"), Addresses.decode(mint)),
                List.of(
                        Addresses.associatedTokenAccount(pool, mint, Programs.TOKEN),
                        Addresses.associatedTokenAccount(pool, mint, Programs.TOKEN_2022),
                        Addresses.associatedTokenAccount(pool, Programs.WRAPPED_SOL, Programs.TOKEN)));
    }

    /** Everything but the witness of the age, whose account need not exist. */
    Set<String> toRead() {
        var all = new LinkedHashSet<>(List.of(mint, metadata, curve, pool));
        all.addAll(poolVaults);
        return all;
    }
}
