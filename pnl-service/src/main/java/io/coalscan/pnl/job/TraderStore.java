package io.coalscan.pnl.job;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.trader.TraderCalculation;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Traders as calculated from stored movements. */
public interface TraderStore {

    /** How many owners' rows lag behind their movements. */
    Mono<Long> changed(String mint);

    /** Lets the database see how much there is: after a great many new rows at once it would search them as if there were few. */
    Mono<Void> lookOver();

    /** Marks owners whose received tokens' worth may have changed with new or dropped trades of others. */
    Mono<Void> spread(String mint);

    /**
     * Calculates at most so many of the changed owners anew, all of it or nothing.
     *
     * @param revision that their rows get
     * @return how many; 0 when none is left, but those whose trades came after {@link #spread}
     */
    Mono<Integer> recalculate(String mint, long revision, int atMost, TraderCalculation calculation);

    /** Numbers the buyers by their first buy, from the first one on that is new or another. */
    Mono<Void> rank(String mint);

    /** The newest trades of the token, newest first. */
    Flux<LedgerEntry> newestTrades(String mint, int limit);
}
