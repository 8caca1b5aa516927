package io.coalscan.wallet.profile;

import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TransactionRead;
import java.util.List;
import reactor.core.publisher.Mono;

/** Reads a wallet's transactions, each at most once in a scan. */
final class WalletTransactions {
    private final SolanaReads reads;

    WalletTransactions(SolanaReads reads) {
        this.reads = reads;
    }

    /** Those found are with the work afterwards; what else they are worth reading for is the caller's to say. */
    Mono<Void> read(WalletWork work, List<String> signatures, ReadScope scope) {
        var unread = signatures.stream()
                .filter(signature -> !work.transactions().containsKey(signature))
                .toList();
        return unread.isEmpty()
                ? Mono.empty()
                : reads.transactions(unread, scope)
                        .doOnNext(read -> take(work, read))
                        .then();
    }

    private static void take(WalletWork work, TransactionRead read) {
        switch (read) {
            case TransactionRead.Found found -> work.transactions().put(found.signature(), found.transaction());
            case TransactionRead.Missing missing -> {}
            case TransactionRead.Unread left -> {}
        }
    }
}
