package io.coalscan.pnl.job;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** How histories end. */
public interface HistoryRetention {

    /**
     * Forgets the history of one token that nobody has asked about for so long, all of it or nothing; one whose history is being read is kept.
     *
     * @return which; empty when there is none
     */
    Mono<String> forgetOne(Duration unasked);
}
