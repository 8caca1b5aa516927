package io.coalscan.wallet.smart;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom to look for, and in which order. Shares are in percent.
 *
 * @param cluster null for any
 * @param filtered whether those who are left out are asked for
 */
public record SmartQuery(
        Order order,
        boolean descending,
        int minTokens,
        int minWins,
        double minWinRate,
        double minProfitFactor,
        double maxEntryPercentile,
        @Nullable String cluster,
        boolean filtered) {

    public enum Order {
        REALIZED_SOL("realizedSol"),
        WIN_RATE("winRate"),
        PROFIT_FACTOR("profitFactor"),
        WINS("wins"),
        TOKENS("tokens"),
        ENTRY("entry");

        private final String apiName;

        Order(String apiName) {
            this.apiName = apiName;
        }

        static Optional<Order> of(String apiName) {
            return Arrays.stream(values())
                    .filter(order -> order.apiName.equals(apiName))
                    .findFirst();
        }
    }

    boolean admits(Measured.Wallet wallet) {
        var measures = wallet.measures();
        return measures.tokens() >= minTokens
                && measures.wins() >= minWins
                && atLeast(measures.winRate(), minWinRate)
                && (wallet.lossless() || atLeast(measures.profitFactor(), minProfitFactor))
                && early(measures.entryPercentile())
                && (cluster == null || cluster.equals(wallet.cluster()));
    }

    /** What is not known reaches no bar. */
    private static boolean atLeast(@Nullable Double value, double least) {
        return least <= 0 || (value != null && value >= least);
    }

    private boolean early(@Nullable Double percentile) {
        return maxEntryPercentile >= 100 || (percentile != null && percentile <= maxEntryPercentile);
    }

    /** Unknown values last both ways, ties by address. */
    Comparator<Measured.Wallet> comparator() {
        Comparator<Double> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.<Measured.Wallet, @Nullable Double>comparing(this::key, Comparator.nullsLast(direction))
                .thenComparing(Measured.Wallet::wallet);
    }

    private @Nullable Double key(Measured.Wallet wallet) {
        var measures = wallet.measures();
        return switch (order) {
            case REALIZED_SOL -> Double.valueOf(measures.realizedLamports());
            case WIN_RATE -> measures.winRate();
            case PROFIT_FACTOR ->
                wallet.lossless() ? Double.valueOf(Double.POSITIVE_INFINITY) : measures.profitFactor();
            case WINS -> Double.valueOf(measures.wins());
            case TOKENS -> Double.valueOf(measures.tokens());
            case ENTRY -> measures.entryPercentile();
        };
    }
}
