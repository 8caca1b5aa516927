package io.coalscan.pnl.history;

import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.history.ReadPlan.Wanted;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TransactionRead;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import reactor.core.publisher.Flux;

/** Reads transactions and keeps the token's movements of each; one at a time, never all of them. */
final class TransactionReader {
    private static final int ALL_AT_ONCE = 4_096;

    private final SolanaReads reads;
    private final BulkReader bulk;

    TransactionReader(SolanaReads reads) {
        this.reads = reads;
        this.bulk = new BulkReader(reads);
    }

    /**
     * @param mint whose movements are kept
     * @param wanted most valuable first
     * @param byAccount which of them to read by the page
     * @param finalized signatures that can no longer change
     * @param beginnings pays for the oldest transaction of each owner
     */
    record Plan(
            String mint,
            List<Wanted> wanted,
            List<AccountPart> byAccount,
            Set<String> finalized,
            CallBudget beginnings) {

        /** Those that are read each by itself. */
        List<Wanted> singles() {
            var paged = paged();
            return wanted.stream()
                    .filter(one -> !paged.contains(one.signature()))
                    .toList();
        }

        private Set<String> paged() {
            var paged = new HashSet<String>();
            byAccount.forEach(part -> paged.addAll(part.signatures()));
            return paged;
        }
    }

    /** What could be read, in no order and each once; ends early without an error when calls, time or nodes end. */
    Flux<ReadTransaction> read(Plan plan, ReadScope scope) {
        var paged = plan.paged();
        var seen = new HashSet<String>();
        return Flux.merge(bulk.read(plan.byAccount(), scope), oneByOne(plan.singles(), plan, scope))
                .filter(transaction -> seen.add(transaction.signature()))
                .concatWith(Flux.defer(() -> oneByOne(leftOver(plan, paged, seen), plan, scope)))
                .map(transaction -> reduced(transaction, plan));
    }

    /** Pages may lack what single calls can give. */
    private static List<Wanted> leftOver(Plan plan, Set<String> paged, Set<String> seen) {
        return plan.wanted().stream()
                .filter(wanted -> paged.contains(wanted.signature()) && !seen.contains(wanted.signature()))
                .toList();
    }

    private record Group(int place, boolean begins) {}

    /** Those of one place in one read, so that each call waits where it is worth. */
    private Flux<DecodedTransaction> oneByOne(List<Wanted> wanted, Plan plan, ReadScope scope) {
        var groups = new LinkedHashMap<Group, List<String>>();
        wanted.forEach(one -> groups.computeIfAbsent(new Group(one.place(), one.begins()), none -> new ArrayList<>())
                .add(one.signature()));
        return Flux.fromIterable(groups.entrySet())
                .flatMap(
                        group -> {
                            var there = scope.at(group.getKey().place());
                            return read(
                                    group.getValue(),
                                    group.getKey().begins() ? there.paidBy(plan.beginnings()) : there);
                        },
                        ALL_AT_ONCE);
    }

    private Flux<DecodedTransaction> read(List<String> signatures, ReadScope scope) {
        return reads.transactions(signatures, scope)
                .ofType(TransactionRead.Found.class)
                .map(TransactionRead.Found::transaction)
                .onErrorResume(ReadException.class, ended -> Flux.empty());
    }

    private static ReadTransaction reduced(DecodedTransaction transaction, Plan plan) {
        return new ReadTransaction(
                transaction.signature(),
                transaction.slot(),
                transaction.time(),
                plan.finalized().contains(transaction.signature()),
                Entries.of(transaction, plan.mint()));
    }
}
