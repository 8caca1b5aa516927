package io.coalscan.pnl.history;

import io.coalscan.pnl.history.HistoryReader.Listed;
import io.coalscan.pnl.history.HistoryReader.Request;
import io.coalscan.pnl.history.HistoryReader.Watch;
import io.coalscan.pnl.history.ReadPlan.Placed;
import io.coalscan.pnl.history.SignatureReader.Listing;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.SignatureInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One scan's histories while they are read. Who is listed within a moment is planned together, and what that plan wants is read while others are
 * still being listed: where limits let the lists wait for seconds, the largest holders' transactions do not wait with them.
 */
final class HistoryRun {
    private static final Duration MOMENT = Duration.ofMillis(200);
    private static final int BATCH = 200;

    /** First pages may take this share of the calls: listing without reading is worth nothing. */
    private static final int LISTING_SHARE = 2;

    private final Request request;
    private final KnownHistory known;
    private final Watch watch;
    private final SignatureReader signatures;
    private final TransactionReader transactions;
    private final BulkOffer bulk;
    private final HistoryStore store;
    private final Map<Integer, OwnerHistory> histories = new ConcurrentHashMap<>();
    /** Signatures that were planned, and the earliest place of each in the reading order. */
    private final Map<String, Integer> planned = new ConcurrentHashMap<>();

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();

    HistoryRun(
            Request request,
            KnownHistory known,
            Watch watch,
            SignatureReader signatures,
            TransactionReader transactions,
            BulkOffer bulk,
            HistoryStore store) {
        this.request = request;
        this.known = known;
        this.watch = watch;
        this.signatures = signatures;
        this.transactions = transactions;
        this.bulk = bulk;
        this.store = store;
    }

    Mono<Listed> all() {
        var candidates = request.candidates();
        var budget = request.scope().budget();
        int calls = budget.left();
        var beginnings = new CallBudget(0);
        var asking = bulk.asking(firstAccount(), request.scope());
        return signatures
                .list(new SignatureReader.Request(
                        candidates,
                        known,
                        request.scope(),
                        (calls + 1) / LISTING_SHARE,
                        request.listBy(),
                        request.headStart()))
                .doOnSubscribe(started -> {
                    beginnings.giveBack(budget.take(Math.min(candidates.size(), calls / LISTING_SHARE)));
                    asking.start();
                })
                .bufferTimeout(Math.max(1, candidates.size()), MOMENT)
                .flatMap(moment -> asking.then(Mono.just(moment)).mergeWith(keep(moment)), Integer.MAX_VALUE)
                .flatMap(moment -> read(moment, beginnings), Integer.MAX_VALUE)
                .doOnTerminate(() -> budget.takeBack(beginnings))
                .doFinally(end -> budget.takeBack(beginnings))
                .takeUntilOther(request.timeUp())
                // pages of two accounts may hold the same transaction, whoever was listed first
                .filter(transaction -> seen.add(transaction.signature()))
                .doOnNext(watch::read)
                .filter(ReadTransaction::finalized)
                .buffer(BATCH)
                .concatMap(batch -> store.store(request.mint(), batch))
                .then(Mono.fromSupplier(this::result));
    }

    private String firstAccount() {
        return request.candidates().stream()
                .flatMap(candidate -> candidate.tokenAccounts().stream())
                .findFirst()
                .orElse(request.mint());
    }

    /** While transactions are read: who has those of a list that was not kept lists them again, and reads none twice. */
    private Mono<List<Listing>> keep(List<Listing> moment) {
        var changes = new ArrayList<CursorChange>();
        for (var listing : moment) {
            for (var account : listing.accounts()) {
                var change = account.change();
                if (change != null) {
                    changes.add(change);
                }
            }
        }
        return changes.isEmpty()
                ? Mono.empty()
                : store.extend(request.mint(), changes).then(Mono.empty());
    }

    /** @param beginnings holds a call for the oldest transaction of each whom the calls let list; what one does not need others may use */
    private Flux<ReadTransaction> read(List<Listing> moment, CallBudget beginnings) {
        var owners = moment.stream()
                .map(this::listed)
                .sorted(Comparator.comparingInt(Placed::position))
                .toList();
        var byThePage = bulk.made() ? ReadPlan.byThePage(owners, known.read()) : List.<AccountPart>of();
        var wanted = ReadPlan.order(owners, known.read()).stream()
                .filter(this::isNews)
                .toList();
        var plan = new TransactionReader.Plan(request.mint(), wanted, byThePage, finalized(owners), beginnings);
        int needed =
                plan.singles().stream().mapToInt(one -> one.begins() ? 1 : 0).sum();
        int asked = (int) moment.stream().filter(one -> one.asked() > 0).count();
        request.scope().budget().giveBack(beginnings.take(Math.max(0, asked - needed)));
        return transactions.read(plan, request.scope());
    }

    /**
     * A transaction of several holders is in the plan of the moment that came first, and again only for somebody whose calls go earlier: the first plan's
     * may wait behind limits, or never be made.
     */
    private boolean isNews(ReadPlan.Wanted wanted) {
        var before = planned.get(wanted.signature());
        return planned.merge(wanted.signature(), wanted.place(), Math::min) == wanted.place()
                && (before == null || before > wanted.place());
    }

    private Placed listed(Listing listing) {
        asked.addAndGet(listing.asked());
        answered.addAndGet(listing.answered());
        var accounts = listing.accounts().stream()
                .map(account -> account.upTo(request.slot()))
                .toList();
        var history = OwnerHistory.of(listing.candidate(), accounts);
        histories.put(listing.position(), history);
        watch.listed(history.wanted());
        return new Placed(listing.position(), history);
    }

    private static Set<String> finalized(List<Placed> owners) {
        return owners.stream()
                .flatMap(owner -> owner.history().wanted().stream())
                .filter(SignatureInfo::finalized)
                .map(SignatureInfo::signature)
                .collect(Collectors.toSet());
    }

    private Listed result() {
        var owners = new ArrayList<OwnerHistory>();
        for (var candidate : request.candidates()) {
            var history = histories.get(owners.size());
            owners.add(history == null ? OwnerHistory.unlisted(candidate) : history);
        }
        return new Listed(List.copyOf(owners), asked.get() > 0 && answered.get() == 0);
    }
}
