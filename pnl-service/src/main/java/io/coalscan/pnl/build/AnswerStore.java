package io.coalscan.pnl.build;

import io.coalscan.model.event.LedgerBuilt;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What was found for a scan, so that a repeated event is answered alike and without asking the chain again. */
public interface AnswerStore {

    /** Empty when this event was not answered yet. */
    Mono<LedgerBuilt> find(UUID eventId);

    /** Keeps the answer and what it says of each wallet; the answer that was kept first stays. */
    Mono<LedgerBuilt> keep(LedgerBuilt answer);
}
