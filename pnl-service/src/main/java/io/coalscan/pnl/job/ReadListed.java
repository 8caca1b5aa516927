package io.coalscan.pnl.job;

import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.job.JobStore.Source;
import io.coalscan.pnl.job.ReadingStore.Page;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TransactionRead;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads listed transactions page by page: what is new oldest first, then what was listed below of what is read. Each page is stored together with how
 * far the reading is.
 */
final class ReadListed {
    /** A little less than a bulk page, which begins with all of the slot that this one begins inside of. */
    private static final int PAGE = BulkPages.MOST - 10;

    private static final int ATTEMPTS = 3;

    private final SolanaReads reads;
    private final ReadingStore store;
    private final BulkPages bulk;

    ReadListed(SolanaReads reads, ReadingStore store, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.bulk = new BulkPages(reads, clock);
    }

    /**
     * @return how many lines each page had; fails with {@link ReadException.Unavailable} when nodes give nothing of a page
     */
    Flux<Integer> read(String mint, Source source, Supplier<ReadScope> scopes) {
        return above(mint, source.address(), source.readPosition())
                .expand(page -> above(mint, source.address(), page.to()))
                .concatWith(Flux.defer(() -> olderPages(mint, source)))
                .concatMap(page -> read(mint, source.address(), page, scopes).thenReturn(page.lines()), 0);
    }

    private Mono<Page> above(String mint, String address, @Nullable Long position) {
        return store.above(mint, address, position, PAGE);
    }

    /** None where nothing was read before: what is new is everything then. */
    private Flux<Page> olderPages(String mint, Source source) {
        var from = source.readFrom();
        return from == null
                ? Flux.empty()
                : below(mint, source.address(), from).expand(page -> below(mint, source.address(), page.from()));
    }

    private Mono<Page> below(String mint, String address, long position) {
        return store.below(mint, address, position, PAGE);
    }

    /** Those that no node gave before, once more. */
    Mono<Void> readMissing(String mint, Supplier<ReadScope> scopes) {
        return store.missing(mint, PAGE)
                .filter(missing -> !missing.isEmpty())
                .flatMap(missing -> fetch(mint, missing, List.of(), scopes, ATTEMPTS))
                .flatMap(read -> store.found(mint, read));
    }

    private Mono<Void> read(String mint, String address, Page page, Supplier<ReadScope> scopes) {
        return fetch(mint, address, page, scopes).flatMap(read -> {
            var missing = missing(page.unread(), read);
            return read.isEmpty() && !missing.isEmpty()
                    ? Mono.error(new ReadException.Unavailable("no node gave any transaction of a page", null))
                    : store.store(mint, address, page, read, missing);
        });
    }

    private Mono<List<ReadTransaction>> fetch(String mint, String address, Page page, Supplier<ReadScope> scopes) {
        return bulk.read(address, page, scopes)
                .map(transaction -> reduced(mint, transaction))
                .collectList()
                .flatMap(read -> fetch(mint, page.unread(), read, scopes, ATTEMPTS));
    }

    private Mono<List<ReadTransaction>> fetch(
            String mint, List<String> wanted, List<ReadTransaction> read, Supplier<ReadScope> scopes, int attempts) {
        var missing = missing(wanted, read);
        return missing.isEmpty() || attempts == 0
                ? Mono.just(read)
                : attempt(mint, missing, scopes)
                        .map(more -> Stream.concat(read.stream(), more.stream()).toList())
                        .flatMap(all -> fetch(mint, wanted, all, scopes, attempts - 1));
    }

    private Mono<List<ReadTransaction>> attempt(String mint, List<String> wanted, Supplier<ReadScope> scopes) {
        return reads.transactions(wanted, scopes.get())
                .ofType(TransactionRead.Found.class)
                .map(found -> reduced(mint, found.transaction()))
                // what did not come is asked for again by its name
                .onErrorResume(ReadException.class, ended -> Flux.empty())
                .collectList();
    }

    /** Only what is final was listed. */
    private static ReadTransaction reduced(String mint, DecodedTransaction transaction) {
        return new ReadTransaction(
                transaction.signature(), transaction.slot(), transaction.time(), true, Entries.of(transaction, mint));
    }

    private static List<String> missing(List<String> wanted, List<ReadTransaction> read) {
        var found = new HashSet<String>();
        read.forEach(transaction -> found.add(transaction.signature()));
        return wanted.stream().filter(signature -> !found.contains(signature)).toList();
    }
}
