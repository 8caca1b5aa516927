package io.coalscan.pnl.job;

import io.coalscan.pnl.job.ReadingStore.Page;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.SolanaReads.HistoryPage;
import io.coalscan.rpc.read.SolanaReads.HistoryQuery;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A page of listed transactions in a call or two, where some node gives an address's whole transactions by the page. */
final class BulkPages {
    /** What every provider of the method allows for whole transactions. */
    static final int MOST = 100;

    /** So many or fewer are as cheap by their signatures. */
    private static final int FEW = 2;

    /** A slot with more transactions of the address than this many pages hold is left to their signatures. */
    private static final int MOST_CALLS = 4;

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final SolanaReads reads;
    private final Clock clock;
    private volatile long offeredFrom = Long.MIN_VALUE;

    BulkPages(SolanaReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Unread transactions of the page as far as they can be had this way; none where no node offers it, which is not asked again for a while. */
    Flux<DecodedTransaction> read(String address, Page page, Supplier<ReadScope> scopes) {
        var missing = new HashSet<>(page.unread());
        return Flux.defer(() -> missing.size() <= FEW || clock.millis() < offeredFrom
                ? Flux.empty()
                : history(address, page, null, scopes)
                        .switchIfEmpty(Mono.fromRunnable(() -> offeredFrom = clock.millis() + REMEMBERED.toMillis()))
                        .expand(given -> goesOn(given, page, missing)
                                ? history(address, page, given.next(), scopes)
                                : Mono.empty())
                        .take(MOST_CALLS)
                        // what does not come this way is asked for by its signature
                        .onErrorResume(ReadException.class, ended -> Flux.empty())
                        .concatMapIterable(HistoryPage::transactions)
                        .filter(transaction -> missing.remove(transaction.signature())));
    }

    private static boolean goesOn(HistoryPage given, Page page, Set<String> missing) {
        var transactions = given.transactions();
        // those of this page are taken off only when it goes on downstream
        long left = missing.size()
                - transactions.stream()
                        .filter(transaction -> missing.contains(transaction.signature()))
                        .count();
        return given.next() != null
                && left > FEW
                && (transactions.isEmpty() || transactions.getLast().slot() <= page.toSlot());
    }

    private Mono<HistoryPage> history(String address, Page page, @Nullable String after, Supplier<ReadScope> scopes) {
        return reads.history(address, new HistoryQuery(true, MOST, after, false, page.fromSlot()), scopes.get());
    }
}
