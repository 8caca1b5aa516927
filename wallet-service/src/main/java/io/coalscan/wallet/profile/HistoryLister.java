package io.coalscan.wallet.profile;

import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.wallet.history.KnownWallet;
import io.coalscan.wallet.history.WalletHistory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Lists wallets' signatures: one page, or what came since the last scan; more pages down to the first only when asked. */
final class HistoryLister {
    private final SolanaReads reads;
    private final long slot;

    /** @param slot the scan's; later signatures are ignored; 0 for none */
    HistoryLister(SolanaReads reads, long slot) {
        this.reads = reads;
        this.slot = slot;
    }

    Mono<Void> list(WalletWork work, ReadScope scope) {
        return reads.signatures(work.wallet(), page(work.known()), scope)
                .doOnNext(lines -> take(work, lines))
                .onErrorResume(ReadException.class, failed -> {
                    work.fellShort();
                    return Mono.empty();
                })
                .then();
    }

    private static SignaturePage page(@Nullable KnownWallet known) {
        var newest = known == null ? null : known.history().newest();
        return newest == null ? SignaturePage.newest() : SignaturePage.newest().newerThan(newest);
    }

    /** A holder without any signature is one that the node knows no history of, not one that never did anything: it stays unlisted. */
    private void take(WalletWork work, List<SignatureInfo> lines) {
        boolean ended = lines.size() < SignaturePage.MAX;
        var all = upToSlot(lines);
        var finalOnes = all.stream().filter(SignatureInfo::finalized).toList();
        var known = work.known();
        if (known == null || known.history().newest() == null) {
            if (all.isEmpty()) {
                work.fellShort();
                return;
            }
            work.listed(WalletHistory.listed(all, ended), WalletHistory.listed(finalOnes, ended));
        } else if (ended) {
            work.listed(known.history().grownBy(all), known.history().grownBy(finalOnes));
        } else {
            work.listed(known.history().beyondGap(all), null);
        }
    }

    private List<SignatureInfo> upToSlot(List<SignatureInfo> lines) {
        return lines.stream().filter(line -> slot == 0 || line.slot() <= slot).toList();
    }

    /** Pages down towards the first signature, at most that many pages. */
    Mono<Void> deepen(WalletWork work, int pages, ReadScope scope) {
        var history = work.history();
        var oldest = history == null || history.complete() ? null : history.oldest();
        if (pages == 0 || oldest == null) {
            return Mono.empty();
        }
        return older(work.wallet(), oldest, pages, new ArrayList<>(), scope)
                .doOnNext(older -> deepened(work, older))
                .onErrorResume(ReadException.class, failed -> {
                    work.fellShort();
                    return Mono.empty();
                })
                .then();
    }

    private record Older(List<SignatureInfo> lines, boolean reachesFirst) {}

    private Mono<Older> older(String wallet, String before, int pages, List<SignatureInfo> above, ReadScope scope) {
        return reads.signatures(wallet, SignaturePage.newest().olderThan(before), scope)
                .flatMap(lines -> {
                    above.addAll(lines);
                    boolean reachesFirst = lines.size() < SignaturePage.MAX;
                    return reachesFirst || pages == 1
                            ? Mono.just(new Older(above, reachesFirst))
                            : older(wallet, lines.getLast().signature(), pages - 1, above, scope);
                });
    }

    private static void deepened(WalletWork work, Older older) {
        var all = work.history();
        var kept = work.finalHistory();
        if (all != null) {
            work.listed(
                    all.deepenedBy(older.lines(), older.reachesFirst()),
                    kept == null || kept.newest() == null
                            ? null
                            : kept.deepenedBy(older.lines(), older.reachesFirst()));
        }
    }
}
