package io.coalscan.pnl.history;

import io.coalscan.model.event.Candidate;
import io.coalscan.pnl.entry.LedgerEntry;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What cannot change and is therefore read from the chain once. Only finalised facts may be given to it. */
public interface HistoryStore {

    Mono<KnownHistory> known(String mint, Collection<Candidate> candidates);

    /** Movements of every owner up to a slot. */
    Flux<LedgerEntry> entries(String mint, long slot);

    /** Extends intervals. A change that is based on another interval than the stored one is left out: another instance was there first. */
    Mono<Void> extend(String mint, Collection<CursorChange> changes);

    /** Storing the same transaction twice is storing it once. */
    Mono<Void> store(String mint, List<ReadTransaction> transactions);
}
