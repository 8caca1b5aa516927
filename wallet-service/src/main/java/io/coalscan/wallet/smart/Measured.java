package io.coalscan.wallet.smart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What pnl-service measures of wallets over all tokens; money in lamports and millionths of a dollar, times in epoch milliseconds, shares in percent.
 *
 * @param tokens whose traders are told
 * @param truncated whether there were more winners than are measured
 */
public record Measured(long measuredAt, int tokens, boolean truncated, List<Wallet> wallets) {

    /**
     * @param why rules by which it is no trader, with what was measured and against what
     * @param best tokens that it realised the most in
     * @param bought all its mints
     */
    public record Wallet(
            String wallet,
            Measures measures,
            boolean lossless,
            String cluster,
            Behaviour behaviour,
            List<Why> why,
            List<Part> best,
            List<String> bought) {}

    public enum Behaviour {
        TRADER,
        BOT,
        MARKET_MAKER
    }

    public record Why(String rule, double value, double limit) {}

    public record Measures(
            int tokens,
            int unknown,
            int open,
            int wins,
            int losses,
            @Nullable Double winRate,
            @Nullable Double profitFactor,
            long realizedLamports,
            @Nullable Long realizedMicroUsd,
            @Nullable Double entryPercentile,
            @Nullable Double holdMillis,
            @Nullable Double costLamports,
            double tradesPerToken,
            @Nullable Long lastTime) {}

    public record Part(
            String mint,
            long realizedLamports,
            long costLamports,
            @Nullable Long entryRank,
            @Nullable Long buyers,
            @Nullable Long holdMillis,
            boolean counts) {}
}
