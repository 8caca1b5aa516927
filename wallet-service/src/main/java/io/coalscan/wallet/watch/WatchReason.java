package io.coalscan.wallet.watch;

import org.jspecify.annotations.Nullable;

/** What the rule found. @param winRate percent */
public record WatchReason(
        int tokens,
        int wins,
        @Nullable Double winRate,
        @Nullable Double profitFactor,
        double realizedSol,
        String cluster) {}
