package io.coalscan.pnl.job;

import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import java.util.function.Supplier;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whose histories make up a token's: the mint's, and those of large accounts that belong to programs, because swaps of some venues and plain transfers name
 * the accounts only.
 */
final class TokenSources {
    private final SolanaReads reads;
    private final JobStore jobs;

    TokenSources(SolanaReads reads, JobStore jobs) {
        this.reads = reads;
        this.jobs = jobs;
    }

    /** Where the largest accounts cannot be had, those that are known have to do. */
    Mono<Void> find(String mint, Supplier<ReadScope> scopes) {
        return jobs.addSource(mint, mint, mint)
                .thenMany(Mono.defer(() -> reads.largestTokenAccounts(mint, scopes.get()))
                        .onErrorResume(ReadException.class, unknown -> Mono.empty())
                        .flatMapIterable(TokenAccounts::accounts))
                .filter(account -> !Addresses.isOnCurve(account.owner()))
                .concatMap(account -> jobs.addSource(mint, account.address(), account.owner()))
                .then();
    }

    /**
     * Accounts of owners between whose movements something is missing since they were last looked into.
     *
     * @return how many
     */
    Mono<Long> findGaps(TokenJob job, int atMost) {
        var mint = job.mint();
        return jobs.ownersWithGaps(mint, atMost)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .filter(Addresses::isAddress)
                .concatMap(owner -> jobs.addAccount(
                                mint, Addresses.associatedTokenAccount(owner, mint, job.tokenProgram()), owner)
                        .thenReturn(owner))
                .count();
    }
}
