package io.coalscan.sim.program;

import io.coalscan.sim.chain.Bytes;

/** BuyEvent and SellEvent as the PumpSwap program emits them; reserves are those before the trade. */
final class SwapEvents {
    private SwapEvents() {}

    /** @param bound the most that the user would pay, or the least that it would take */
    static byte[] of(PumpSwap.Trade trade, long seconds, long bound) {
        Bytes event = trade.buy
                ? new Bytes().raw(103, 244, 82, 31, 44, 245, 119, 119)
                : new Bytes().raw(62, 47, 55, 10, 165, 3, 220, 42);
        event.u64(seconds)
                .u64(trade.tokens)
                .u64(bound)
                .u64(trade.userTokens)
                .u64(trade.buy ? bound : trade.userQuoteBefore)
                .u64(trade.poolTokens)
                .u64(trade.poolQuote)
                .u64(trade.quote)
                .u64(PumpSwap.LP_BASIS_POINTS)
                .u64(trade.lpFee)
                .u64(PumpSwap.PROTOCOL_BASIS_POINTS)
                .u64(trade.protocolFee)
                .u64(trade.quoteWithLp())
                .u64(trade.userQuote)
                .key(trade.pool.address())
                .key(trade.user)
                .key(trade.userTokenAccount)
                .key(trade.userQuoteAccount)
                .key(trade.recipient)
                .key(trade.recipientAccount)
                .key(trade.pool.coinCreator())
                .u64(PumpSwap.CREATOR_BASIS_POINTS)
                .u64(trade.creatorFee);
        if (trade.buy) {
            event.bool(false).zeros(32).u64(0).string("buy");
        }
        return event.zeros(16).done();
    }
}
