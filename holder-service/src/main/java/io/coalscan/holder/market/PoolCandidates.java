package io.coalscan.holder.market;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Programs;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Addresses where pools of a mint would be, for venues whose one authority holds the tokens of all pools, so that the holder does not name the
 * pool. Raydium CPMM: ["pool", config, lower mint, higher mint], configs ["amm_config", u16 big-endian index].
 */
public final class PoolCandidates {
    static final String CPMM_AUTHORITY = "GpMZbSM2GgvTKHJirzeGfMFoaZ8UR2X7F4v8vHTvxFbL";

    private static final int CPMM_CONFIGS = 6;
    private static final List<String> QUOTES = List.of(Programs.WRAPPED_SOL, Programs.USDC);

    private PoolCandidates() {}

    /** @param holders owners of the mint */
    public static Set<String> of(String mint, Set<String> holders) {
        var candidates = new LinkedHashSet<String>();
        if (holders.contains(CPMM_AUTHORITY)) {
            for (byte index = 0; index < CPMM_CONFIGS; index++) {
                String config =
                        Addresses.derive(PoolParser.RAYDIUM_CPMM, Addresses.seed("amm_config"), new byte[] {0, index});
                QUOTES.stream()
                        .filter(quote -> !quote.equals(mint))
                        .forEach(quote -> candidates.add(cpmm(config, mint, quote)));
            }
        }
        return candidates;
    }

    private static String cpmm(String config, String mint, String quote) {
        byte[] one = Addresses.decode(mint);
        byte[] other = Addresses.decode(quote);
        boolean inOrder = Arrays.compareUnsigned(one, other) < 0;
        return Addresses.derive(
                PoolParser.RAYDIUM_CPMM,
                Addresses.seed("pool"),
                Addresses.decode(config),
                inOrder ? one : other,
                inOrder ? other : one);
    }
}
