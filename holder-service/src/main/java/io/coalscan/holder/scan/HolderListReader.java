package io.coalscan.holder.scan;

import io.coalscan.holder.mint.MintAccount;
import io.coalscan.holder.owners.Holding;
import io.coalscan.holder.owners.OwnerRanking;
import io.coalscan.model.HolderListSource;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The owners of a token, ranked, by the best way that some node offers. */
final class HolderListReader {
    /** From here on ranking takes longer than an event loop may be kept. */
    private static final int MANY = 2_000;

    private final SolanaReads reads;

    HolderListReader(SolanaReads reads) {
        this.reads = reads;
    }

    Mono<Holding> read(MintAccount mint, ReadScope scope) {
        return reads.tokenAccounts(mint.address(), mint.program(), scope).flatMap(HolderListReader::ranked);
    }

    private static Mono<Holding> ranked(TokenAccounts found) {
        return found.accounts().size() < MANY
                ? Mono.just(holding(found))
                : Mono.fromCallable(() -> holding(found)).subscribeOn(Schedulers.parallel());
    }

    private static Holding holding(TokenAccounts found) {
        return Holding.of(found.slot(), source(found), found.complete(), OwnerRanking.rank(found.accounts()));
    }

    private static HolderListSource source(TokenAccounts found) {
        return switch (found.source()) {
            case PROGRAM_ACCOUNTS -> HolderListSource.PROGRAM_ACCOUNTS;
            case DAS -> HolderListSource.DAS;
            case LARGEST_ACCOUNTS -> HolderListSource.LARGEST_ACCOUNTS;
        };
    }
}
