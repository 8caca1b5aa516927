package io.coalscan.pnl.candle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prices over time.
 *
 * @param to exclusive
 * @param estimated whether a trade was converted by another time's price of SOL
 * @param partial whether trades may be missing, up to the newest scan
 * @param live whether trades are told from now on as they are confirmed
 */
public record Candles(
        String contractAddress,
        Interval interval,
        Currency currency,
        long from,
        long to,
        List<Candle> candles,
        boolean estimated,
        boolean partial,
        boolean live,
        Coverage coverage) {
    public Candles {
        candles = List.copyOf(candles);
    }

    /**
     * @param trades known ones in the window
     * @param withoutPrice of these, not told in any candle
     * @param pools with which they were made
     * @param completePools of these, whose own history was read to its beginning
     * @param firstTradeTime of all known trades of the token
     */
    public record Coverage(
            int trades,
            int withoutPrice,
            int pools,
            int completePools,
            @Nullable Long firstTradeTime,
            @Nullable Long lastTradeTime) {}
}
