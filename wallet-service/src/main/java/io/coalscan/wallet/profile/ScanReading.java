package io.coalscan.wallet.profile;

import io.coalscan.model.Funding;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.wallet.funding.StopNodes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The node reads of one scan's wallets, in the order of their worth: every wallet's signatures, its oldest transaction, the signatures of shared
 * funders, its newest transactions. All wallets run beside each other; what is reserved for a step cannot be spent by another.
 */
final class ScanReading {
    /** Further pages of signatures that a wallet may cost where no node gives the oldest first. */
    private static final int PAGES = 3;

    private final SolanaReads reads;
    private final List<WalletWork> works;
    private final CallBudget budget;
    private final CallBudget listing;
    private final long slot;
    private final long deadline;
    private final int pagingWallets;
    private final HistoryLister lister;
    private final FundingReader fundings;
    private final ActivityReader activity;
    private volatile FunderJudge.Verdicts verdicts = new FunderJudge.Verdicts(Map.of(), false);
    private volatile boolean begun;

    /** @param works largest holder first */
    ScanReading(SolanaReads reads, long slot, List<WalletWork> works, int calls, long deadline) {
        this.reads = reads;
        this.works = works;
        this.slot = slot;
        this.deadline = deadline;
        this.budget = new CallBudget(calls);
        this.listing = new CallBudget(budget.take(works.size()));
        // signatures, oldest and newest transaction of everybody come before anybody's further pages
        this.pagingWallets = Math.max(0, calls - 3 * works.size()) / (PAGES + 1);
        var transactions = new WalletTransactions(reads);
        this.lister = new HistoryLister(reads, slot);
        this.fundings = new FundingReader(reads, transactions, lister);
        this.activity = new ActivityReader(transactions);
    }

    Mono<Void> read(Progress progress, FunderJudge judge, String mint, long now) {
        return Flux.fromStream(IntStream.range(0, works.size()).boxed())
                .flatMap(index -> beginning(index).doOnSuccess(done -> progress.oneMore()), Math.max(1, works.size()))
                .then(Mono.defer(() -> {
                    begun = true;
                    return Mono.when(verdicts(judge, mint, now), newest());
                }));
    }

    private Mono<Void> beginning(int index) {
        var work = works.get(index);
        int pages = index < pagingWallets ? PAGES : 0;
        return lister.list(work, scope(listing)).then(Mono.defer(() -> fundings.read(work, pages, scope(budget))));
    }

    private Mono<Void> verdicts(FunderJudge judge, String mint, long now) {
        var known = works.stream()
                .map(work -> work.sender().funding())
                .filter(Objects::nonNull)
                .toList();
        var shared = reserve(sharedFunders(known));
        return judge.judge(mint, known, works.size(), now, scope(shared))
                .doOnNext(found -> {
                    verdicts = found;
                    budget.giveBack(shared.left());
                })
                .then();
    }

    private static int sharedFunders(List<Funding> known) {
        var wallets = known.stream().collect(Collectors.groupingBy(Funding::address, Collectors.counting()));
        return (int) wallets.values().stream()
                .filter(count -> count >= StopNodes.SHARED_BY)
                .count();
    }

    private Mono<Void> newest() {
        return Flux.fromIterable(works)
                .flatMap(work -> activity.read(work, scope(budget)), Math.max(1, works.size()))
                .then();
    }

    private CallBudget reserve(int calls) {
        return new CallBudget(budget.take(calls));
    }

    private ReadScope scope(CallBudget from) {
        return new ReadScope(from, slot, deadline);
    }

    FunderJudge.Verdicts verdicts() {
        return verdicts;
    }

    int callsMade() {
        return budget.spent() - listing.left();
    }

    /** Whether calls or time ended before everything was read that the score, a funder or a label of the history depends on. */
    boolean isPartial() {
        return !begun || !verdicts.complete() || works.stream().anyMatch(WalletWork::hasFallenShort);
    }
}
