package io.coalscan.pnl.history;

import io.coalscan.pnl.entry.Entries;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TransactionRead;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads transactions and keeps the token's movements of each; one at a time, never all of them. */
final class TransactionReader {
    private final SolanaReads reads;
    private final BulkReader bulk;

    TransactionReader(SolanaReads reads) {
        this.reads = reads;
        this.bulk = new BulkReader(reads);
    }

    /**
     * @param mint whose movements are kept
     * @param signatures to read, most valuable first
     * @param byAccount which of them to read by the page
     * @param finalized signatures that can no longer change
     */
    record Wanted(String mint, List<String> signatures, List<AccountPart> byAccount, Set<String> finalized) {}

    /** What could be read, in no order and each once; ends early without an error when calls, time or nodes end. */
    Flux<ReadTransaction> read(Wanted wanted, ReadScope scope, Mono<?> timeUp) {
        var paged = new HashSet<String>();
        wanted.byAccount().forEach(part -> paged.addAll(part.signatures()));
        var singles = wanted.signatures().stream()
                .filter(signature -> !paged.contains(signature))
                .toList();
        var seen = new HashSet<String>();
        return Flux.merge(bulk.read(wanted.byAccount(), scope), oneByOne(singles, scope))
                .filter(transaction -> seen.add(transaction.signature()))
                .concatWith(Flux.defer(() -> oneByOne(leftOver(wanted, paged, seen), scope)))
                .map(transaction -> reduced(transaction, wanted))
                .takeUntilOther(timeUp);
    }

    /** Pages may lack what single calls can give. */
    private static List<String> leftOver(Wanted wanted, Set<String> paged, Set<String> seen) {
        return wanted.signatures().stream()
                .filter(signature -> paged.contains(signature) && !seen.contains(signature))
                .toList();
    }

    private Flux<DecodedTransaction> oneByOne(Collection<String> signatures, ReadScope scope) {
        return signatures.isEmpty()
                ? Flux.empty()
                : reads.transactions(signatures, scope)
                        .ofType(TransactionRead.Found.class)
                        .map(TransactionRead.Found::transaction)
                        .onErrorResume(ReadException.class, ended -> Flux.empty());
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
