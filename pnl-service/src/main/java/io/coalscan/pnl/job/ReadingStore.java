package io.coalscan.pnl.job;

import io.coalscan.pnl.history.ReadTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which listed transactions are still to be read. */
public interface ReadingStore {

    /** The next listed signatures of a source above a position; empty at the end. */
    Mono<Page> next(String mint, String address, @Nullable Long after, int limit);

    /**
     * Stores what was read of a page and that the page is read.
     *
     * @param missing those of the page that no node gave
     */
    Mono<Void> store(String mint, String address, Page page, List<ReadTransaction> read, List<String> missing);

    /** How many listed transactions of the sources lie above what is read. */
    Mono<Long> left(String mint);

    /** At most so many of those that no node gave before. */
    Mono<List<String>> missing(String mint, int atMost);

    /** Stores what a node gave after all. */
    Mono<Void> found(String mint, List<ReadTransaction> read);

    /**
     * @param position of the last one
     * @param unread signatures of the page whose transactions are not stored
     * @param lines of the page, read or not
     */
    record Page(long position, List<String> unread, int lines) {}
}
