package io.coalscan.holder.scan;

import io.coalscan.holder.mint.MintAccount;
import io.coalscan.holder.owners.Holding;
import io.coalscan.holder.owners.OwnerRanking;
import io.coalscan.model.HolderListSource;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The owners of a token, ranked, by the best way that some node offers. Nobody lists the holders of a quote mint, and a list that grows beyond the
 * budget is given up: then the largest accounts have to do, and the list says so.
 */
final class HolderListReader {
    /** From here on ranking takes longer than an event loop may be kept. */
    private static final int MANY = 2_000;
    /** Calls that a long list may not eat: the largest accounts, the owners' own accounts, pools, age. */
    private static final int KEPT_CALLS = 10;

    private final SolanaReads reads;

    HolderListReader(SolanaReads reads) {
        this.reads = reads;
    }

    Mono<Holding> read(MintAccount mint, ReadScope scope) {
        Mono<TokenAccounts> found = Programs.isQuote(mint.address()) ? largest(mint, scope) : whole(mint, scope);
        return found.flatMap(HolderListReader::ranked);
    }

    private Mono<TokenAccounts> whole(MintAccount mint, ReadScope scope) {
        return Mono.defer(() -> {
            int kept = scope.budget().take(KEPT_CALLS);
            return reads.tokenAccounts(mint.address(), mint.program(), scope)
                    .doOnTerminate(() -> scope.budget().giveBack(kept))
                    .onErrorResume(HolderListReader::tooMany, failure -> largest(mint, scope));
        });
    }

    private Mono<TokenAccounts> largest(MintAccount mint, ReadScope scope) {
        return reads.largestTokenAccounts(mint.address(), scope);
    }

    private static boolean tooMany(Throwable failure) {
        return failure instanceof ReadException.TooLarge || failure instanceof ReadException.BudgetSpent;
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
