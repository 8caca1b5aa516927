package io.coalscan.pnl.candle;

import reactor.core.publisher.Mono;

/** Candles of stored trades, so that questions read no trades. */
public interface StoredCandles {

    /** Folds the minutes of a token whose trades changed. What is left out is folded by the question that needs it. */
    Mono<Void> foldChanges(String mint);
}
