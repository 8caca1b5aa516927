package io.coalscan.wallet.smart;

import org.jspecify.annotations.Nullable;

/**
 * Why a wallet is left out.
 *
 * @param rule what it meets
 * @param value what was measured, and against what; null where it is no measure
 * @param contractAddress the mint whose team it is
 * @param address the creator
 */
public record Filter(
        Reason reason,
        String rule,
        @Nullable Double value,
        @Nullable Double limit,
        @Nullable String contractAddress,
        @Nullable String address) {

    public enum Reason {
        TEAM,
        MARKET_MAKER,
        BOT,
        POOL,
        EXCHANGE,
        PROGRAM
    }

    static Filter behaviour(Reason reason, Measured.Why why) {
        return new Filter(reason, why.rule(), why.value(), why.limit(), null, null);
    }

    static Filter team(String rule, String mint, String creator) {
        return new Filter(Reason.TEAM, rule, null, null, mint, creator);
    }

    static Filter known(Reason reason, String rule) {
        return new Filter(reason, rule, null, null, null, null);
    }
}
