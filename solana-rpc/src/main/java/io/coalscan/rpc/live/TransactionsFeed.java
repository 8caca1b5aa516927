package io.coalscan.rpc.live;

import io.coalscan.rpc.live.ChainEvents.Since;
import io.coalscan.rpc.live.LiveTransaction.Missed;
import io.coalscan.rpc.live.LiveTransaction.Seen;
import io.coalscan.rpc.live.LiveTransaction.Source;
import io.coalscan.rpc.method.Notice;
import io.coalscan.rpc.method.Subscription;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongFunction;
import reactor.core.publisher.Mono;

/** Transactions that name one address. */
final class TransactionsFeed implements Feed<LiveTransaction> {
    private final String address;
    private final SolanaReads reads;
    private final LongFunction<ReadScope> scope;
    private final LiveMetrics metrics;
    private final int pages;
    private final Memory told;

    /** @param scope of one reading of the history, by the slot that it must know at least */
    TransactionsFeed(
            String address,
            Since since,
            SolanaReads reads,
            LongFunction<ReadScope> scope,
            LiveSettings settings,
            LiveMetrics metrics) {
        this.address = address;
        this.reads = reads;
        this.scope = scope;
        this.metrics = metrics;
        this.pages = settings.pages();
        this.told = new Memory(since, settings.remembered());
    }

    @Override
    public Subscription subscription() {
        return Subscription.logs(address);
    }

    @Override
    public List<LiveTransaction> of(List<Notice.Told> notices) {
        return tell(seen(notices), List.of());
    }

    @Override
    public Mono<List<LiveTransaction>> since(List<Notice.Told> notices, Mono<Long> least) {
        Memory.Mark mark = told.mark();
        return least.flatMap(slot -> history(mark, slot))
                .map(history -> tell(merged(history, notices), history.missed(mark)));
    }

    /** Newest first, down to the mark or as far as is read at once. */
    private Mono<History> history(Memory.Mark mark, long least) {
        var within = scope.apply(least);
        SignaturePage first = new SignaturePage(null, mark.until(), SignaturePage.MAX);
        return Mono.defer(() -> reads.signatures(address, first, within))
                .expand(page -> ends(page, mark)
                        ? Mono.empty()
                        : reads.signatures(
                                address, first.olderThan(page.getLast().signature()), within))
                .take(pages)
                .collectList()
                .map(all -> new History(
                        all.stream()
                                .flatMap(List::stream)
                                .filter(line -> line.slot() > mark.slot())
                                .toList(),
                        all.isEmpty() || ends(all.getLast(), mark)));
    }

    private static boolean ends(List<SignatureInfo> page, Memory.Mark mark) {
        return page.size() < SignaturePage.MAX || page.getLast().slot() <= mark.slot();
    }

    private record History(List<SignatureInfo> newestFirst, boolean whole) {
        List<LiveTransaction> missed(Memory.Mark mark) {
            return whole || newestFirst.isEmpty()
                    ? List.of()
                    : List.of(new Missed(
                            mark.slot(), mark.until(), newestFirst.getLast().signature()));
        }
    }

    /** The history in its order; notices of later slots, or of the same one and not in it, behind. */
    private static List<Seen> merged(History history, List<Notice.Told> notices) {
        List<Seen> all = new ArrayList<>();
        for (SignatureInfo line : history.newestFirst().reversed()) {
            all.add(new Seen(line.signature(), line.slot(), line.failed(), Source.HISTORY));
        }
        all.addAll(seen(notices));
        all.sort(Comparator.comparingLong(Seen::slot));
        return all;
    }

    private static List<Seen> seen(List<Notice.Told> notices) {
        List<Seen> seen = new ArrayList<>();
        for (Notice.Told notice : notices) {
            if (notice instanceof Notice.Logs logs) {
                seen.add(new Seen(logs.signature(), logs.slot(), logs.failed(), Source.LIVE));
            }
        }
        return seen;
    }

    private List<LiveTransaction> tell(List<Seen> seen, List<LiveTransaction> before) {
        List<LiveTransaction> events = new ArrayList<>(before);
        int history = 0;
        for (Seen one : seen) {
            if (told.tell(one.signature(), one.slot())) {
                events.add(one);
                history += one.source() == Source.HISTORY ? 1 : 0;
            }
        }
        metrics.told("transactions", "history", history);
        metrics.told("transactions", "live", events.size() - before.size() - history);
        metrics.told("transactions", "missed", before.size());
        return events;
    }
}
