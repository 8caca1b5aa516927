package io.coalscan.pnl.history;

import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.SolanaReads.HistoryPage;
import io.coalscan.rpc.read.SolanaReads.HistoryQuery;
import java.util.HashSet;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads accounts' transactions by the page: one call for up to a hundred instead of one each. */
final class BulkReader {
    /** What every provider of the method allows for whole transactions. */
    private static final int PAGE = 100;

    private static final int ACCOUNTS_AT_ONCE = 16;

    private final SolanaReads reads;

    BulkReader(SolanaReads reads) {
        this.reads = reads;
    }

    /** The wanted transactions, as far as they can be had this way; the same one may come from two accounts. */
    Flux<DecodedTransaction> read(List<AccountPart> parts, ReadScope scope) {
        return Flux.fromIterable(parts).flatMap(part -> read(part, scope), ACCOUNTS_AT_ONCE);
    }

    private Flux<DecodedTransaction> read(AccountPart part, ReadScope scope) {
        var missing = new HashSet<>(part.signatures());
        var first = new HistoryQuery(part.oldestFirst(), PAGE, null, false);
        return page(part.account(), first, scope)
                .expand(page -> page.next() == null || missing.isEmpty()
                        ? Mono.empty()
                        : page(part.account(), new HistoryQuery(part.oldestFirst(), PAGE, page.next(), false), scope))
                .concatMap(
                        page -> Flux.fromStream(page.transactions().stream()
                                .filter(transaction -> missing.remove(transaction.signature()))),
                        0);
    }

    private Mono<HistoryPage> page(String account, HistoryQuery query, ReadScope scope) {
        return reads.history(account, query, scope).onErrorResume(ReadException.class, ended -> Mono.empty());
    }
}
