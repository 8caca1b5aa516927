package io.coalscan.pnl.history;

import io.coalscan.model.event.Candidate;
import io.coalscan.pnl.entry.LedgerEntry;
import java.util.Collection;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What cannot change and is therefore read from the chain once. Only finalised facts may be given to it. */
public interface HistoryStore {

    /**
     * What is stored of the candidates, however much more of the token is. An account with more lines than a scan can read is as one of which nothing
     * is stored.
     */
    Mono<KnownHistory> known(String mint, Collection<Candidate> candidates);

    /** The stored interval of one account, or of the mint itself; empty when nothing is stored. */
    Mono<Cursor> cursor(String mint, String account);

    /** Up to a slot: every movement of the owners, and the newest trades of everybody, which show pools and the price. */
    Flux<LedgerEntry> entries(String mint, Collection<String> owners, long slot);

    /** Extends intervals. A change that is based on another interval than the stored one is left out: another instance was there first. */
    Mono<Void> extend(String mint, Collection<CursorChange> changes);

    /** Storing the same transaction twice is storing it once. */
    Mono<Void> store(String mint, List<ReadTransaction> transactions);
}
