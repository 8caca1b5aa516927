package io.coalscan.wallet.smart;

import io.coalscan.wallet.page.Page;
import io.coalscan.wallet.smart.SmartMoney.Found;
import io.coalscan.wallet.smart.SmartMoney.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A page of winners as callers see it: SOL and dollars, seconds, percent. */
record SmartView(
        long measuredAt,
        int tokens,
        boolean truncated,
        List<Wallet> wallets,
        List<Cluster> clusters,
        Page.Pagination pagination) {
    private static final double LAMPORTS = 1e9;
    private static final double MICRO = 1e6;
    private static final long MILLIS = 1_000;

    record KnownAs(String name, String category) {}

    record Known(
            String name,
            @Nullable String twitterHandle,
            @Nullable String twitterUrl) {}

    record Wallet(
            int rank,
            String walletAddress,
            @Nullable KnownAs knownAs,
            @Nullable Known kol,
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
            String cluster,
            Measured.Behaviour behaviour,
            List<Filter> filters,
            List<Token> best) {}

    record Token(
            String contractAddress,
            double realizedSol,
            double costSol,
            @Nullable Long entryRank,
            @Nullable Long buyers,
            @Nullable Long holdSeconds,
            boolean counts) {}

    record Cluster(String cluster, int wallets, @Nullable Double medianWinRate, double realizedSol) {}

    static SmartView of(Found found, Page page) {
        var all = found.wallets();
        var rows = new ArrayList<Wallet>();
        for (int i = page.offset(); i < Math.min(all.size(), page.offset() + page.limit()); i++) {
            rows.add(wallet(i + 1, all.get(i)));
        }
        var measured = found.measured();
        return new SmartView(
                measured.measuredAt(),
                measured.tokens(),
                measured.truncated(),
                List.copyOf(rows),
                clusters(all),
                page.of(all.size()));
    }

    private static Wallet wallet(int rank, Ranked ranked) {
        var wallet = ranked.wallet();
        var known = ranked.known();
        var kol = ranked.kol();
        var measures = wallet.measures();
        return new Wallet(
                rank,
                wallet.wallet(),
                known == null
                        ? null
                        : new KnownAs(known.name(), known.category().name()),
                kol == null ? null : new Known(kol.name(), kol.twitterHandle(), kol.twitterUrl()),
                measures.tokens(),
                measures.unknown(),
                measures.open(),
                measures.wins(),
                measures.losses(),
                measures.winRate(),
                measures.profitFactor(),
                wallet.lossless(),
                measures.realizedLamports() / LAMPORTS,
                measures.realizedMicroUsd() == null ? null : Double.valueOf(measures.realizedMicroUsd() / MICRO),
                measures.entryPercentile(),
                measures.holdMillis() == null ? null : Long.valueOf(Math.round(measures.holdMillis() / MILLIS)),
                measures.costLamports() == null ? null : Double.valueOf(measures.costLamports() / LAMPORTS),
                measures.tradesPerToken(),
                measures.lastTime(),
                wallet.cluster(),
                wallet.behaviour(),
                ranked.filters(),
                wallet.best().stream().map(SmartView::token).toList());
    }

    private static Token token(Measured.Part part) {
        return new Token(
                part.mint(),
                part.realizedLamports() / LAMPORTS,
                part.costLamports() / LAMPORTS,
                part.entryRank(),
                part.buyers(),
                part.holdMillis() == null ? null : Long.valueOf(part.holdMillis() / MILLIS),
                part.counts());
    }

    private static List<Cluster> clusters(List<Ranked> all) {
        var byName = new TreeMap<String, List<Measured.Wallet>>();
        all.forEach(ranked -> byName.computeIfAbsent(ranked.wallet().cluster(), unseen -> new ArrayList<>())
                .add(ranked.wallet()));
        return byName.entrySet().stream()
                .map(entry -> cluster(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Cluster::wallets).reversed().thenComparing(Cluster::cluster))
                .toList();
    }

    private static Cluster cluster(String name, List<Measured.Wallet> wallets) {
        double[] rates = wallets.stream()
                .map(wallet -> wallet.measures().winRate())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        int middle = rates.length / 2;
        var median = rates.length == 0
                ? null
                : Double.valueOf(rates.length % 2 == 1 ? rates[middle] : (rates[middle - 1] + rates[middle]) / 2);
        return new Cluster(
                name,
                wallets.size(),
                median,
                wallets.stream()
                                .mapToLong(wallet -> wallet.measures().realizedLamports())
                                .sum()
                        / LAMPORTS);
    }
}
