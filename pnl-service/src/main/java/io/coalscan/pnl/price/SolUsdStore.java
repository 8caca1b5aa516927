package io.coalscan.pnl.price;

import java.math.BigDecimal;
import java.util.NavigableMap;
import reactor.core.publisher.Mono;

/** Hourly prices of SOL. */
public interface SolUsdStore {

    /** Keeps a price as that hour's; the first one of an hour stays. */
    Mono<Void> remember(long time, double usd);

    /** Start of the hour, epoch milliseconds, to USD per SOL. */
    Mono<NavigableMap<Long, BigDecimal>> byHour();
}
