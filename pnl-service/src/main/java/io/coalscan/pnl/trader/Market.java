package io.coalscan.pnl.trader;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a trade shows of the token's price: that many tokens for that much.
 *
 * @param amount raw
 * @param quoteAmount raw units of the quote mint
 * @param time epoch milliseconds; null when the node does not tell
 */
public record Market(
        BigInteger amount,
        String quoteMint,
        BigInteger quoteAmount,
        @Nullable Long time) {}
