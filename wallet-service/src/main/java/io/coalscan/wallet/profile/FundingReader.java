package io.coalscan.wallet.profile;

import io.coalscan.model.Funding;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.SolanaReads.HistoryQuery;
import io.coalscan.wallet.funding.FirstFunding;
import io.coalscan.wallet.history.WalletHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Finds out who sent a wallet its first SOL, from its oldest transactions. */
final class FundingReader {
    /** Oldest transactions in one answer, where a node gives them oldest first. */
    private static final int OLDEST = 10;

    private final SolanaReads reads;
    private final WalletTransactions transactions;
    private final HistoryLister lister;

    FundingReader(SolanaReads reads, WalletTransactions transactions, HistoryLister lister) {
        this.reads = reads;
        this.transactions = transactions;
        this.lister = lister;
    }

    /** @param pages how far down the wallet's signatures may be paged when no node gives the oldest first */
    Mono<Void> read(WalletWork work, int pages, ReadScope scope) {
        var history = work.history();
        if (work.sender().known() || history == null) {
            return Mono.empty();
        }
        var reading = history.complete() ? fromFirst(work, history, scope) : fromTheBottom(work, pages, scope);
        return reading.onErrorResume(ReadException.class, failed -> {
            work.fellShort();
            return Mono.empty();
        });
    }

    /** The oldest transaction funds nearly every wallet; only where it does not are the next few read. */
    private Mono<Void> fromFirst(WalletWork work, WalletHistory history, ReadScope scope) {
        var first = history.first();
        if (first.isEmpty()) {
            work.sentBy(new WalletWork.Sender(true, null));
            return Mono.empty();
        }
        return transactions
                .read(work, first.subList(0, 1), scope)
                .then(Mono.defer(() -> settle(work, history, first.subList(0, 1)) || first.size() == 1
                        ? Mono.<Void>empty()
                        : transactions
                                .read(work, first, scope)
                                .then(Mono.fromRunnable(() -> settle(work, history, first)))))
                .then(Mono.fromRunnable(() -> {
                    if (!work.sender().known() && !work.transactions().keySet().containsAll(first)) {
                        work.fellShort();
                    }
                }));
    }

    /** Whether the sender is known now: found with nothing unread before it, or nowhere in a history that was read whole. */
    private static boolean settle(WalletWork work, WalletHistory history, List<String> oldestFirst) {
        var read = new ArrayList<DecodedTransaction>();
        for (var signature : oldestFirst) {
            var transaction = work.transactions().get(signature);
            if (transaction == null) {
                return false;
            }
            read.add(transaction);
        }
        var funding = FirstFunding.find(work.wallet(), read);
        boolean readWhole = history.first().size() < WalletHistory.ENDS
                && read.size() == history.first().size();
        if (funding.isPresent() || readWhole) {
            sentBy(work, funding);
        }
        return funding.isPresent();
    }

    private Mono<Void> fromTheBottom(WalletWork work, int pages, ReadScope scope) {
        return reads.history(work.wallet(), new HistoryQuery(true, OLDEST, null, false), scope)
                .doOnNext(page -> oldest(work, page.transactions()))
                .hasElement()
                .flatMap(offered -> offered ? Mono.empty() : byPaging(work, pages, scope));
    }

    private static void oldest(WalletWork work, List<DecodedTransaction> oldestFirst) {
        var funding = FirstFunding.find(work.wallet(), oldestFirst);
        if (funding.isPresent()) {
            sentBy(work, funding);
        }
    }

    private Mono<Void> byPaging(WalletWork work, int pages, ReadScope scope) {
        return lister.deepen(work, pages, scope).then(Mono.defer(() -> {
            var deeper = work.history();
            return deeper != null && deeper.complete() ? fromFirst(work, deeper, scope) : Mono.empty();
        }));
    }

    private static void sentBy(WalletWork work, Optional<Funding> funding) {
        work.sentBy(new WalletWork.Sender(true, funding.orElse(null)));
    }
}
