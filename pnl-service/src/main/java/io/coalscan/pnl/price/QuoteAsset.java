package io.coalscan.pnl.price;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** The assets that trades are paid in. */
public enum QuoteAsset {
    SOL("So11111111111111111111111111111111111111112", 9),
    USDC("EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v", 6),
    USDT("Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB", 6);

    private final String mint;
    private final int decimals;

    QuoteAsset(String mint, int decimals) {
        this.mint = mint;
        this.decimals = decimals;
    }

    public String mint() {
        return mint;
    }

    public int decimals() {
        return decimals;
    }

    /** Stable coins count as one dollar. */
    public boolean stable() {
        return this != SOL;
    }

    /** Raw units as whole units. */
    public BigDecimal whole(BigInteger raw) {
        return new BigDecimal(raw, decimals);
    }

    /** @return null when the mint is no quote asset or there is none */
    public static @Nullable QuoteAsset of(@Nullable String mint) {
        for (var asset : values()) {
            if (asset.mint.equals(mint)) {
                return asset;
            }
        }
        return null;
    }
}
