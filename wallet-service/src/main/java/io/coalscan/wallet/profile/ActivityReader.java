package io.coalscan.wallet.profile;

import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.wallet.history.WalletHistory;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Finds the newest transaction that a wallet signed itself, among its five newest signatures: being sent something is no activity. What it could not
 * read leaves the activity unsettled and the part whole: neither the score nor a funder depends on it.
 */
final class ActivityReader {
    private final WalletTransactions transactions;

    ActivityReader(WalletTransactions transactions) {
        this.transactions = transactions;
    }

    /** Most wallets signed their newest transaction; only where one did not are the others read. */
    Mono<Void> read(WalletWork work, ReadScope scope) {
        var history = work.history();
        if (history == null) {
            return Mono.empty();
        }
        var newest = unseen(work, history);
        return look(work, newest, Math.min(1, newest.size()), scope)
                .then(Mono.defer(() -> work.activity().settled() || newest.size() < 2
                        ? Mono.empty()
                        : look(work, newest, newest.size(), scope)))
                .onErrorResume(ReadException.class, failed -> Mono.empty());
    }

    /** What was looked at before need not be looked at again. */
    private static List<String> unseen(WalletWork work, WalletHistory history) {
        var known = work.known();
        if (known == null || !known.activitySettled()) {
            return history.latest();
        }
        var unseen = new ArrayList<>(history.latest());
        unseen.removeAll(known.history().latest());
        return unseen;
    }

    private Mono<Void> look(WalletWork work, List<String> newest, int upTo, ReadScope scope) {
        return transactions
                .read(work, newest.subList(0, upTo), scope)
                .then(Mono.fromRunnable(() -> judge(work, newest, upTo)));
    }

    private static void judge(WalletWork work, List<String> newest, int upTo) {
        boolean allSeen = true;
        for (var signature : newest.subList(0, upTo)) {
            var transaction = work.transactions().get(signature);
            if (transaction == null) {
                allSeen = false;
            } else if (transaction.signedBy(work.wallet()) && transaction.time() != null) {
                work.active(new WalletWork.Activity(transaction.time(), allSeen));
                return;
            }
        }
        if (allSeen && upTo == newest.size()) {
            work.active(new WalletWork.Activity(work.activity().lastTime(), true));
        }
    }
}
