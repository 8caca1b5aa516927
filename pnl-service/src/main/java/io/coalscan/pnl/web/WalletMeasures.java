package io.coalscan.pnl.web;

import io.coalscan.pnl.smart.Cluster;
import io.coalscan.pnl.smart.Measures;
import org.jspecify.annotations.Nullable;

/**
 * {@link Measures} as callers see them, in the words of the smart money.
 *
 * @param tokens that count, because all of the wallet's part in them is known
 * @param tokensOpen never sold from
 * @param winRate of won and lost, in percent
 * @param lossless whether it won and never lost, so that it has no profit factor
 */
record WalletMeasures(
        int tokens,
        int tokensUnknown,
        int tokensOpen,
        int wins,
        int losses,
        @Nullable Double winRate,
        @Nullable Double profitFactor,
        boolean lossless,
        double realizedSol,
        @Nullable Double realizedUsd,
        @Nullable Double medianEntryPercentile,
        @Nullable Long medianHoldSeconds,
        @Nullable Double medianCostSol,
        double tradesPerToken,
        @Nullable Long lastTradeTime,
        String cluster) {
    private static final double LAMPORTS = 1e9;
    private static final double MICROS = 1e6;
    private static final double MILLIS = 1e3;

    static WalletMeasures of(Measures measures) {
        var usd = measures.realizedMicroUsd();
        var hold = measures.holdMillis();
        var cost = measures.costLamports();
        return new WalletMeasures(
                measures.tokens(),
                measures.unknown(),
                measures.open(),
                measures.wins(),
                measures.losses(),
                measures.winRate(),
                measures.profitFactor(),
                measures.lossless(),
                measures.realizedLamports() / LAMPORTS,
                usd == null ? null : Double.valueOf(usd / MICROS),
                measures.entryPercentile(),
                hold == null ? null : Long.valueOf(Math.round(hold / MILLIS)),
                cost == null ? null : Double.valueOf(cost / LAMPORTS),
                measures.tradesPerToken(),
                measures.lastTime(),
                Cluster.of(measures).name());
    }
}
