package io.coalscan.pnl.candle;

import io.coalscan.pnl.entry.LedgerEntry;
import java.util.Collection;
import java.util.Objects;
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
            @Nullable Long lastTradeTime) {

        /** With others that are not stored. */
        Known with(Collection<LedgerEntry> trades) {
            var times = trades.stream()
                    .map(LedgerEntry::time)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .summaryStatistics();
            return times.getCount() == 0
                    ? this
                    : new Known(
                            decimals,
                            firstTradeTime == null ? times.getMin() : Math.min(firstTradeTime, times.getMin()),
                            lastTradeTime == null ? times.getMax() : Math.max(lastTradeTime, times.getMax()));
        }
    }

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
