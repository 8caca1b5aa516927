package io.coalscan.pnl.job;

import io.coalscan.pnl.history.ReadTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which listed transactions are still to be read. */
public interface ReadingStore {

    /** The next listed signatures of a source above a position, from its first one on where that is null; empty at the end. */
    Mono<Page> above(String mint, String address, @Nullable Long position, int limit);

    /** The next ones below a position; empty at the end. */
    Mono<Page> below(String mint, String address, long position, int limit);

    /**
     * Stores what was read of a page and that the page, which lies beside what was read before, is read. Owners of what was stored before the mint
     * listed it have another place in the chain's order now and count as changed.
     *
     * @param missing those of the page that no node gave
     */
    Mono<Void> store(String mint, String address, Page page, List<ReadTransaction> read, List<String> missing);

    /** How many listed transactions of the sources are not read. */
    Mono<Long> left(String mint);

    /** At most so many of those that no node gave before. */
    Mono<List<String>> missing(String mint, int atMost);

    /** Stores what a node gave after all. */
    Mono<Void> found(String mint, List<ReadTransaction> read);

    /**
     * Listed signatures, oldest first.
     *
     * @param from position of the first one
     * @param to position of the last one
     * @param fromSlot slot of the first one
     * @param toSlot slot of the last one
     * @param unread those whose transactions are not stored
     * @param known the others
     */
    record Page(long from, long to, long fromSlot, long toSlot, List<String> unread, List<String> known) {
        public int lines() {
            return (int) (to - from + 1);
        }
    }
}
