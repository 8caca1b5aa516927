package io.coalscan.holder.scan;

import io.coalscan.holder.owners.Owner;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** Reads the accounts behind the largest owners: the program that owns one tells what the owner is. */
final class OwnerAccountsReader {
    private static final int FIRST = 300;
    private static final int BEYOND_SCORED = 100;
    private static final int PER_CALL = 100;

    private final SolanaReads reads;

    OwnerAccountsReader(SolanaReads reads) {
        this.reads = reads;
    }

    /** Calls that {@link #read} makes at most. */
    static int calls(int owners, int scoredHolders) {
        return Math.ceilDiv(Math.min(owners, wanted(scoredHolders)), PER_CALL);
    }

    /** @param others addresses to read in the same calls */
    Mono<Part<OwnerAccounts>> read(List<Owner> owners, int scoredHolders, Set<String> others, ReadScope scope) {
        Set<String> asked = owners.stream()
                .limit(wanted(scoredHolders))
                .map(Owner::address)
                .filter(Addresses::isAddress)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        asked.addAll(others);
        if (asked.isEmpty()) {
            return Mono.just(Part.whole(OwnerAccounts.NONE));
        }
        return reads.accounts(asked, scope)
                .map(answer -> Part.whole(new OwnerAccounts(asked, answer.value())))
                .onErrorResume(ReadException.class, unread -> Mono.just(Part.cut(OwnerAccounts.NONE)));
    }

    private static int wanted(int scoredHolders) {
        return Math.max(FIRST, scoredHolders + BEYOND_SCORED);
    }
}
