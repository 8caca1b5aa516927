package io.coalscan.pnl.candle;

import io.coalscan.pnl.entry.LedgerEntry;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
     * @param parts in no order, at most one by interval and asset, and one by interval without a price
     * @param pools with whom all of these were made
     * @param confirmed which of the signatures asked for are stored, and so in the parts
     */
    record Stored(List<CandlePart> parts, Set<String> pools, Set<String> confirmed) {
        public Stored {
            parts = List.copyOf(parts);
            pools = Set.copyOf(pools);
            confirmed = Set.copyOf(confirmed);
        }
    }

    /**
     * Trades of everybody as far as known, in whole intervals, as they are stored at one moment.
     *
     * @param to exclusive
     * @param confirmed signatures that may be stored
     */
    Mono<Stored> stored(String mint, Interval interval, long from, long to, Collection<String> confirmed);

    /** How many of the owners have a history that was read to its beginning. */
    Mono<Integer> complete(String mint, Collection<String> owners);
}
