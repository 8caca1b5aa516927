package io.coalscan.sim.program;

import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.Bytes;
import io.coalscan.sim.chain.Content;

/** A Raydium AMM v4 pool's account: enough of it to find its vaults. */
public record RaydiumPool(
        Address baseMint,
        int baseDecimals,
        Address quoteMint,
        int quoteDecimals,
        Address baseVault,
        Address quoteVault,
        Address lpMint)
        implements Content {
    public static final int SPACE = 752;
    private static final int OPEN_FOR_SWAPS = 6;

    @Override
    public byte[] encode() {
        Bytes data = new Bytes()
                .u64(OPEN_FOR_SWAPS)
                .u64(254)
                .u64(7)
                .u64(3)
                .u64(baseDecimals)
                .u64(quoteDecimals);
        data.zeros(336 - data.length())
                .key(baseVault)
                .key(quoteVault)
                .key(baseMint)
                .key(quoteMint)
                .key(lpMint);
        return data.zeros(SPACE - data.length()).done();
    }
}
