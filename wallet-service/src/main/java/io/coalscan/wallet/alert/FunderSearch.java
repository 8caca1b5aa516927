package io.coalscan.wallet.alert;

import io.coalscan.model.Funding;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.SolanaReads.HistoryQuery;
import io.coalscan.rpc.read.TransactionRead;
import io.coalscan.wallet.funding.FirstFunding;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Asks the chain who sent a wallet its first SOL, with few calls: a history of many pages keeps its secret. */
final class FunderSearch {
    private static final int OLDEST = 5;
    private static final int PAGES = 3;
    private static final int CALLS = 1 + PAGES + OLDEST;
    private static final Duration WITHIN = Duration.ofSeconds(20);

    private final SolanaReads reads;
    private final Clock clock;

    FunderSearch(SolanaReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** @return an empty Optional where the chain, as far as it is read, does not tell; no answer at all where no node answered: it is to be asked again */
    Mono<Optional<Funding>> find(String wallet) {
        return Mono.defer(() -> {
                    var scope = new ReadScope(new CallBudget(CALLS), 0, clock.millis() + WITHIN.toMillis());
                    return reads.history(wallet, new HistoryQuery(true, OLDEST, null, false), scope)
                            .map(page -> FirstFunding.find(wallet, page.transactions()))
                            .switchIfEmpty(Mono.defer(() -> byPaging(wallet, SignaturePage.newest(), PAGES, scope)));
                })
                .onErrorResume(ReadException.class, failed -> Mono.empty());
    }

    private Mono<Optional<Funding>> byPaging(String wallet, SignaturePage page, int pages, ReadScope scope) {
        return reads.signatures(wallet, page, scope).flatMap(lines -> {
            if (lines.size() < SignaturePage.MAX) {
                return ofOldest(wallet, lines, scope);
            }
            return pages == 1
                    ? Mono.just(Optional.empty())
                    : byPaging(wallet, page.olderThan(lines.getLast().signature()), pages - 1, scope);
        });
    }

    private Mono<Optional<Funding>> ofOldest(String wallet, List<SignatureInfo> newestFirst, ReadScope scope) {
        var oldest = newestFirst.reversed().stream()
                .filter(line -> !line.failed())
                .limit(OLDEST)
                .map(SignatureInfo::signature)
                .toList();
        if (oldest.isEmpty()) {
            return Mono.just(Optional.empty());
        }
        return reads.transactions(oldest, scope)
                .ofType(TransactionRead.Found.class)
                .collect(
                        HashMap<String, DecodedTransaction>::new,
                        (all, read) -> all.put(read.signature(), read.transaction()))
                .filter(found -> found.containsKey(oldest.getFirst()))
                .map(found -> FirstFunding.find(
                        wallet,
                        oldest.stream()
                                .map(found::get)
                                .takeWhile(Objects::nonNull)
                                .toList()));
    }
}
