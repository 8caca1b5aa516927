package io.coalscan.pnl.build;

import io.coalscan.model.ReadingOrder;
import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.pnl.history.HistoryReader;
import io.coalscan.pnl.history.HistoryReader.Listed;
import io.coalscan.pnl.history.HistoryReader.Request;
import io.coalscan.pnl.history.HistoryReader.Watch;
import io.coalscan.pnl.history.HistoryStore;
import io.coalscan.pnl.history.KnownHistory;
import io.coalscan.pnl.history.OwnerHistory;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.ledger.Evidence;
import io.coalscan.pnl.ledger.OwnerFold;
import io.coalscan.pnl.market.LatestPrices;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.price.SolUsdStore;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.ProgressReports;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** What the candidates of one scan did: what is stored, what is new on the chain, folded into one ledger per owner. */
final class BuildLedger {
    private final SolanaReads reads;
    private final HistoryReader reader;
    private final HistoryStore history;
    private final SolUsdStore solUsd;
    private final AnswerStore answers;
    private final ProgressReports reports;
    private final Clock clock;

    BuildLedger(
            SolanaReads reads,
            HistoryReader reader,
            HistoryStore history,
            SolUsdStore solUsd,
            AnswerStore answers,
            ProgressReports reports,
            Clock clock) {
        this.reads = reads;
        this.reader = reader;
        this.history = history;
        this.solUsd = solUsd;
        this.answers = answers;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * The ledger, stored before it is given; the same one when it was built before.
     *
     * @return fails with {@link ReadException.Unavailable} when nothing is known and no node answered
     */
    Mono<LedgerBuilt> build(HoldersListed event) {
        var eventId = event.head().as(LedgerBuilt.class).eventId();
        return answers.find(eventId).switchIfEmpty(Mono.defer(() -> fresh(event).flatMap(answers::keep)));
    }

    private Mono<LedgerBuilt> fresh(HoldersListed event) {
        var head = event.head();
        long deadline = deadline(head);
        var time = Duration.ofMillis(deadline - clock.millis());
        boolean scarce = reads.affordableCalls(time) < event.ledgerCalls() + event.walletCalls();
        var timeUp = Mono.delay(time).cache();
        var request = new Request(
                head.mint(),
                head.slot(),
                event.candidates(),
                new ReadScope(new CallBudget(event.ledgerCalls()), head.slot(), deadline),
                scarce ? timeUp : Mono.delay(time.dividedBy(2)).cache(),
                timeUp,
                scarce ? ReadingOrder.HEAD_START : Duration.ZERO);
        return Mono.zip(history.known(head.mint(), event.candidates()), prices(event))
                .flatMap(known -> build(event, request, known.getT1(), known.getT2()));
    }

    /** An event that comes again after its time is given the same time once more. */
    private long deadline(EventHead head) {
        var times = head.times();
        long now = clock.millis();
        return now < times.partBy()
                ? times.partBy()
                : Math.min(now + times.partBy() - times.acceptedAt(), Math.max(now, times.dropAfter()));
    }

    private Mono<SolUsd> prices(HoldersListed event) {
        var today = event.solUsd();
        var remembered = today == null
                ? Mono.<Void>empty()
                : solUsd.remember(event.head().times().acceptedAt(), today);
        return remembered.then(Mono.defer(solUsd::byHour)).map(byHour -> new SolUsd(byHour, today));
    }

    private Mono<LedgerBuilt> build(HoldersListed event, Request request, KnownHistory known, SolUsd prices) {
        var owners = event.candidates().stream().map(Candidate::owner).toList();
        var seen = new SeenMovements(owners, request.slot(), known.read(), new LatestPrices(event.decimals(), prices));
        var progress = new Progress(known.read());
        var watch = new Watch() {
            @Override
            public void listed(List<SignatureInfo> wanted) {
                progress.wanted(wanted);
            }

            @Override
            public void read(ReadTransaction transaction) {
                seen.add(transaction);
                progress.oneMore();
            }
        };
        var reading = history.entries(request.mint(), owners, request.slot())
                .filter(entry -> known.read().contains(entry.signature()))
                .doOnNext(seen::add)
                .then(reader.read(request, known, watch));
        return reports.during(event.head(), progress::now, reading)
                .flatMap(listed -> listed.unanswered() && known.read().isEmpty()
                        ? Mono.error(new ReadException.Unavailable("no node listed any token account", null))
                        : Mono.just(answer(
                                event, listed, seen, prices, request.scope().budget())));
    }

    private static HashSet<String> wanted(Listed listed) {
        var wanted = new HashSet<String>();
        for (var owner : listed.owners()) {
            owner.wanted().stream().map(SignatureInfo::signature).forEach(wanted::add);
        }
        return wanted;
    }

    private static int readOf(Listed listed, SeenMovements seen) {
        var wanted = wanted(listed);
        wanted.retainAll(seen.read());
        return wanted.size();
    }

    private static LedgerBuilt answer(
            HoldersListed event, Listed listed, SeenMovements seen, SolUsd prices, CallBudget budget) {
        var owners = Evidence.asMuchAsFits(evidence -> {
            var context = new OwnerFold.Context(
                    event.decimals(), prices, evidence, seen.pools(), seen.read(), seen.notFinal());
            return listed.owners().stream()
                    .map(owner ->
                            OwnerFold.fold(owner, seen.of(owner.candidate().owner()), context))
                    .toList();
        });
        var pools = seen.pools()
                .pools(event.candidates().stream().map(Candidate::owner).collect(Collectors.toSet()));
        int wanted = wanted(listed).size();
        int read = readOf(listed, seen);
        boolean allListed = listed.owners().stream().allMatch(OwnerHistory::listed);
        return new LedgerBuilt(
                event.head().as(LedgerBuilt.class),
                owners,
                pools.owners(),
                pools.leftOut() == 0 ? null : pools.leftOut(),
                seen.prices().median(),
                seen.prices().trades(),
                read,
                wanted,
                budget.spent(),
                !allListed || read < wanted);
    }
}
