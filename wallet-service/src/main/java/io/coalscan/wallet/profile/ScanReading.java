package io.coalscan.wallet.profile;

import io.coalscan.model.Funding;
import io.coalscan.model.ReadingOrder;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.wallet.funding.StopNodes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The node reads of one scan's wallets, in the order of their worth: every wallet's signatures, its oldest transaction, the signatures of shared
 * funders, its newest transactions. All wallets run beside each other, and where nodes let calls wait those of the largest holders go first; what is
 * reserved for a step cannot be spent by another.
 */
final class ScanReading {
    /** Further pages of signatures that a wallet may cost where no node gives the oldest first. */
    private static final int PAGES = 3;

    /** Signatures may take this share of the calls: a history without its beginning tells no funder. */
    private static final int LISTING_SHARE = 2;

    /** Before the time is over, what is known of the funders is judged: an exchange must not link wallets because time was short. */
    private static final Duration JUDGING = Duration.ofSeconds(1);

    /** A funder's signatures are not waited for any longer than that before the time is over. */
    private static final Duration ANSWERING = Duration.ofMillis(250);

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
    private final boolean scarce;
    private volatile Judged judged = Judged.NOTHING;
    private volatile boolean begun;

    /** @param fundings how many were looked at */
    private record Judged(int fundings, FunderJudge.Verdicts verdicts) {
        static final Judged NOTHING = new Judged(-1, new FunderJudge.Verdicts(Map.of(), false));
    }

    /**
     * @param works largest holder first
     * @param scarce whether nodes do not allow all the calls of the scan in its time
     */
    ScanReading(SolanaReads reads, long slot, List<WalletWork> works, int calls, long deadline, boolean scarce) {
        this.reads = reads;
        this.works = works;
        this.slot = slot;
        this.deadline = deadline;
        this.budget = new CallBudget(calls);
        this.scarce = scarce;
        this.listing = new CallBudget(budget.take(Math.min(works.size(), (calls + 1) / LISTING_SHARE)));
        // signatures, oldest and newest transaction of everybody come before anybody's further pages
        this.pagingWallets = Math.max(0, calls - 3 * works.size()) / (PAGES + 1);
        var transactions = new WalletTransactions(reads);
        this.lister = new HistoryLister(reads, slot);
        this.fundings = new FundingReader(reads, transactions, lister);
        this.activity = new ActivityReader(transactions);
    }

    Mono<Void> read(Progress progress, FunderJudge judge, String mint, long now) {
        int largest = Math.min(works.size(), ReadingOrder.LARGEST);
        var time = Duration.ofMillis(Math.max(0, deadline - now)).minus(JUDGING);
        var first = beginnings(0, largest, progress, judge, mint, now);
        var others = beginnings(largest, works.size(), progress, judge, mint, now);
        return Flux.merge(first, scarce ? others.delaySubscription(ReadingOrder.HEAD_START) : others)
                .then(Mono.just(true))
                .timeout(time.isNegative() ? Duration.ZERO : time, Mono.just(false))
                .flatMap(all -> {
                    begun = all;
                    return all ? Mono.when(verdicts(judge, mint, now), newest()) : verdicts(judge, mint, now);
                });
    }

    private Flux<Void> beginnings(int from, int to, Progress progress, FunderJudge judge, String mint, long now) {
        return Flux.fromStream(() -> IntStream.range(from, to).boxed())
                .flatMap(
                        index -> beginning(index)
                                .doOnSuccess(done -> progress.oneMore())
                                .then(Mono.defer(() -> scarce && isShared(works.get(index))
                                        ? verdicts(judge, mint, now)
                                        : Mono.empty())),
                        Math.max(1, to - from));
    }

    /** Whether this wallet's funder is worth a call now: so early that the call is made before less valuable ones. */
    private boolean isShared(WalletWork work) {
        var funding = work.sender().funding();
        return funding != null
                && works.stream()
                                .map(other -> other.sender().funding())
                                .filter(other ->
                                        other != null && other.address().equals(funding.address()))
                                .count()
                        == StopNodes.SHARED_BY;
    }

    private Mono<Void> beginning(int index) {
        var work = works.get(index);
        int pages = index < pagingWallets ? PAGES : 0;
        int place = ReadingOrder.beginning(index);
        return lister.list(work, scope(listing).at(place))
                .then(Mono.defer(() -> fundings.read(work, pages, scope(budget).at(place))));
    }

    private Mono<Void> verdicts(FunderJudge judge, String mint, long now) {
        var known = works.stream()
                .map(work -> work.sender().funding())
                .filter(Objects::nonNull)
                .toList();
        var shared = reserve(sharedFunders(known));
        var scope = new ReadScope(shared, slot, deadline - ANSWERING.toMillis());
        return judge.judge(mint, known, works.size(), now, scope)
                .doOnNext(found -> judged(new Judged(known.size(), found)))
                .doOnTerminate(() -> budget.takeBack(shared))
                .doFinally(end -> budget.takeBack(shared))
                .then();
    }

    /** The judgement of more fundings stands, whichever ends last. */
    private synchronized void judged(Judged found) {
        if (found.fundings() >= judged.fundings()) {
            judged = found;
        }
    }

    private static int sharedFunders(List<Funding> known) {
        var wallets = known.stream().collect(Collectors.groupingBy(Funding::address, Collectors.counting()));
        return (int) wallets.values().stream()
                .filter(count -> count >= StopNodes.SHARED_BY)
                .count();
    }

    private Mono<Void> newest() {
        return Flux.fromIterable(works)
                .flatMap(
                        work -> activity.read(work, scope(budget).at(ReadingOrder.withoutPoints())),
                        Math.max(1, works.size()))
                .then();
    }

    private CallBudget reserve(int calls) {
        return new CallBudget(budget.take(calls));
    }

    private ReadScope scope(CallBudget from) {
        return new ReadScope(from, slot, deadline);
    }

    FunderJudge.Verdicts verdicts() {
        return judged.verdicts();
    }

    int callsMade() {
        return budget.spent() - listing.left();
    }

    /** Whether calls or time ended before everything was read that the score, a funder or a label of the history depends on. */
    boolean isPartial() {
        return !begun || !verdicts().complete() || works.stream().anyMatch(WalletWork::hasFallenShort);
    }
}
