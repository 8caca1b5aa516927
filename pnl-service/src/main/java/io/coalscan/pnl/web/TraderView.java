package io.coalscan.pnl.web;

import io.coalscan.pnl.job.TokenJob;
import io.coalscan.pnl.web.TraderReads.Row;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * One wallet's part of a token. Times are epoch milliseconds; what is not known is null, such as money where a trade could not be priced.
 *
 * @param rank on the list asked for, from 1; null for a row that is told for itself
 * @param entryRank the how-manyth buyer it was
 * @param profitSol realised and unrealised
 * @param roi profit by cost
 * @param feesSol for networks, tips, rent and others, which are in no profit
 * @param averageBuySol of one whole token
 * @param holdSeconds all times of holding together, the last one up to the moment that is told of
 * @param historyComplete whether nothing is missing between its movements
 * @param costBasisIncomplete whether tokens came at an unknown cost or left for an unknown price, which the profit leaves out
 * @param estimated whether a later price of SOL stood in for that time's
 * @param revision the newest one that changed this row
 */
record TraderView(
        @Nullable Long rank,
        String walletAddress,
        @Nullable Long entryRank,
        @Nullable Double profitSol,
        @Nullable Double profitUsd,
        double realizedSol,
        @Nullable Double realizedUsd,
        @Nullable Double unrealizedSol,
        @Nullable Double unrealizedUsd,
        @Nullable Double roi,
        double costSol,
        @Nullable Double costUsd,
        @Nullable Double boughtSol,
        @Nullable Double boughtUsd,
        @Nullable Double soldSol,
        @Nullable Double soldUsd,
        double feesSol,
        @Nullable Double averageBuySol,
        @Nullable Double averageBuyUsd,
        @Nullable Double averageSellSol,
        @Nullable Double averageSellUsd,
        int trades,
        int buys,
        int sells,
        int washTrades,
        int arbitrages,
        String rawBought,
        String rawSold,
        String rawReceived,
        String rawSent,
        String rawHeld,
        @Nullable Double soldPercentage,
        @Nullable Long firstTradeTime,
        @Nullable Long lastTradeTime,
        @Nullable Long holdSeconds,
        String firstSignature,
        String lastSignature,
        boolean historyComplete,
        boolean costBasisIncomplete,
        boolean estimated,
        long revision) {

    private static final double LAMPORTS = 1e9;
    private static final double MICROS = 1e6;
    private static final double PERCENT = 100;
    private static final long MILLIS = 1_000;

    /**
     * The prices that held tokens are valued at.
     *
     * @param sol of one raw token
     * @param usd likewise
     */
    record Prices(@Nullable Double sol, @Nullable Double usd) {
        static Prices of(TokenJob job, @Nullable Double solUsd) {
            var whole = job.priceSol();
            var raw = whole == null ? null : Double.valueOf(whole / Math.pow(10, job.decimals()));
            return new Prices(raw, raw == null || solUsd == null ? null : Double.valueOf(raw * solUsd));
        }
    }

    static TraderView of(Row row, @Nullable Long rank, TokenJob job, Prices prices, long at) {
        double realizedSol = row.realizedLamports() / LAMPORTS;
        double costSol = row.costLamports() / LAMPORTS;
        var realizedUsd = micros(row.realizedMicroUsd());
        var unrealizedSol = unrealized(row.openAmount(), prices.sol(), row.openLamports() / LAMPORTS);
        var unrealizedUsd = unrealized(row.openAmount(), prices.usd(), micros(row.openMicroUsd()));
        var profitSol = plus(realizedSol, unrealizedSol);
        var share = row.soldShare();
        return new TraderView(
                rank,
                row.owner(),
                row.entryRank(),
                profitSol,
                plus(realizedUsd, unrealizedUsd),
                realizedSol,
                realizedUsd,
                unrealizedSol,
                unrealizedUsd,
                profitSol == null || costSol == 0 ? null : Double.valueOf(profitSol / costSol),
                costSol,
                micros(row.costMicroUsd()),
                lamports(row.boughtLamports()),
                micros(row.boughtMicroUsd()),
                lamports(row.soldLamports()),
                micros(row.soldMicroUsd()),
                row.feesLamports() / LAMPORTS,
                average(lamports(row.boughtLamports()), row.bought(), job.decimals()),
                average(micros(row.boughtMicroUsd()), row.bought(), job.decimals()),
                average(lamports(row.soldLamports()), row.sold(), job.decimals()),
                average(micros(row.soldMicroUsd()), row.sold(), job.decimals()),
                row.trades(),
                row.buys(),
                row.sells(),
                row.washes(),
                row.arbitrages(),
                row.bought().toString(),
                row.sold().toString(),
                row.received().toString(),
                row.sent().toString(),
                row.held().toString(),
                share == null ? null : Double.valueOf(share * PERCENT),
                row.firstTime(),
                row.lastTime(),
                holdSeconds(row, at),
                row.firstSignature(),
                row.lastSignature(),
                row.complete(),
                row.incomplete(),
                row.estimated(),
                row.revision());
    }

    private static @Nullable Double unrealized(double amount, @Nullable Double price, @Nullable Double cost) {
        if (cost == null || (price == null && amount != 0)) {
            return null;
        }
        return (price == null ? 0 : amount * price) - cost;
    }

    private static @Nullable Double plus(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null ? null : Double.valueOf(one + other);
    }

    private static @Nullable Double average(@Nullable Double money, BigInteger raw, int decimals) {
        return money == null || raw.signum() == 0
                ? null
                : Double.valueOf(money / (raw.doubleValue() / Math.pow(10, decimals)));
    }

    private static @Nullable Long holdSeconds(Row row, long at) {
        var ended = row.heldMillis();
        var since = row.heldSince();
        if (ended == null || (since == null && row.held().signum() > 0)) {
            return null;
        }
        return (ended + (since == null ? 0 : Math.max(0, at - since))) / MILLIS;
    }

    private static @Nullable Double lamports(@Nullable Long lamports) {
        return lamports == null ? null : Double.valueOf(lamports / LAMPORTS);
    }

    private static @Nullable Double micros(@Nullable Long micros) {
        return micros == null ? null : Double.valueOf(micros / MICROS);
    }
}
