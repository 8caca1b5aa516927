package io.coalscan.pnl.history;

import io.coalscan.pnl.entry.Entries;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TransactionRead;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads transactions and keeps the token's movements of each; one at a time, never all of them. */
final class TransactionReader {
    private final SolanaReads reads;

    TransactionReader(SolanaReads reads) {
        this.reads = reads;
    }

    /**
     * @param mint whose movements are kept
     * @param finalized signatures that can no longer change
     */
    record Wanted(String mint, List<String> signatures, Set<String> finalized) {}

    /** What could be read, in no order; ends early without an error when calls, time or nodes end. */
    Flux<ReadTransaction> read(Wanted wanted, ReadScope scope, Mono<?> timeUp) {
        return reads.transactions(wanted.signatures(), scope)
                .ofType(TransactionRead.Found.class)
                .map(found -> reduced(found.transaction(), wanted))
                .onErrorResume(ReadException.class, ended -> Flux.empty())
                .takeUntilOther(timeUp);
    }

    private static ReadTransaction reduced(DecodedTransaction transaction, Wanted wanted) {
        return new ReadTransaction(
                transaction.signature(),
                transaction.slot(),
                transaction.time(),
                wanted.finalized().contains(transaction.signature()),
                Entries.of(transaction, wanted.mint()));
    }
}
