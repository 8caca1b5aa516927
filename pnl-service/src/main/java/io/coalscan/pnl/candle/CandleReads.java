package io.coalscan.pnl.candle;

import io.coalscan.pnl.entry.LedgerEntry;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is stored of a token's trades. */
public interface CandleReads {

    /**
     * @param firstTradeTime epoch milliseconds; null when no trade with a time is known
     * @param lastTradeTime likewise
     */
    record Known(
            int decimals,
            @Nullable Long firstTradeTime,
            @Nullable Long lastTradeTime) {}

    /** Empty for a token that was never scanned. */
    Mono<Known> known(String mint);

    /**
     * Trades of everybody as far as known, in the order of the chain.
     *
     * @param to exclusive
     */
    Flux<LedgerEntry> trades(String mint, long from, long to);

    /** How many of the owners have a history that was read to its beginning. */
    Mono<Integer> complete(String mint, Collection<String> owners);
}
