package io.coalscan.wallet.alert;

import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.wallet.funding.FunderStore;
import io.coalscan.wallet.funding.StopNodes;
import io.coalscan.wallet.history.Pace;
import io.coalscan.wallet.registry.AddressRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who funded watched wallets, and which of the funders link nobody. A wallet's funder is looked for once. */
final class Funders {
    private static final Duration REMEMBERED = Duration.ofDays(1);
    /** An alert does not wait longer for what is only nice to know. */
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final FunderBook book;
    private final FunderSearch search;
    private final AddressRegistry registry;
    private final FunderStore funders;
    private final SolanaReads reads;
    private final Clock clock;

    Funders(
            FunderBook book,
            FunderSearch search,
            AddressRegistry registry,
            FunderStore funders,
            SolanaReads reads,
            Clock clock) {
        this.book = book;
        this.search = search;
        this.registry = registry;
        this.funders = funders;
        this.reads = reads;
        this.clock = clock;
    }

    /** @param stops funders that link nobody */
    record Known(Map<String, String> byWallet, Set<String> stops) {}

    /** Looks for the funders that nobody looked for yet. */
    Mono<Void> learn(Collection<String> wallets) {
        return book.unasked(wallets)
                .flatMapIterable(unasked -> unasked)
                .flatMap(wallet -> search.find(wallet).flatMap(found -> book.keep(wallet, found.orElse(null))))
                .then();
    }

    Mono<Known> of(Collection<String> wallets) {
        return learn(wallets)
                .timeout(PATIENCE, Mono.empty())
                .then(Mono.defer(() -> book.funders(wallets)))
                .flatMap(byWallet -> stops(byWallet).map(stops -> new Known(byWallet, stops)));
    }

    private Mono<Set<String>> stops(Map<String, String> byWallet) {
        if (byWallet.isEmpty()) {
            return Mono.just(Set.of());
        }
        var all = new TreeSet<>(byWallet.values());
        return Mono.zip(
                        registry.find(all),
                        funders.fundersOfTokens(all, "", StopNodes.TOKENS_BY_DIFFERENT_CREATORS),
                        funders.traffic(all, clock.millis() - REMEMBERED.toMillis()))
                .flatMap(known -> {
                    var stops = new HashSet<String>(known.getT2());
                    stops.addAll(listed(known.getT1()));
                    known.getT3().forEach((funder, busy) -> {
                        if (busy) {
                            stops.add(funder);
                        }
                    });
                    var unjudged = shared(byWallet).stream()
                            .filter(funder ->
                                    !stops.contains(funder) && !known.getT3().containsKey(funder))
                            .toList();
                    return busy(unjudged).doOnNext(stops::addAll).thenReturn(stops);
                });
    }

    private static Set<String> listed(Map<String, KnownAddress> entries) {
        return entries.keySet();
    }

    private static List<String> shared(Map<String, String> byWallet) {
        var counts = new HashMap<String, Integer>();
        byWallet.values().forEach(funder -> counts.merge(funder, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those whose traffic is a service's; one that cannot be asked about in time links. */
    private Mono<Set<String>> busy(List<String> unjudged) {
        Set<String> busy = ConcurrentHashMap.newKeySet();
        return Flux.fromIterable(unjudged)
                .flatMap(funder -> {
                    var now = clock.millis();
                    var scope = new ReadScope(new CallBudget(1), 0, now + PATIENCE.toMillis());
                    return reads.signatures(funder, SignaturePage.newest(), scope)
                            .map(Pace::isBusy)
                            .flatMap(found ->
                                    funders.keepTraffic(funder, found, now).thenReturn(found))
                            .filter(found -> found)
                            .doOnNext(found -> busy.add(funder))
                            .onErrorResume(ReadException.class, failed -> Mono.empty());
                })
                .then(Mono.fromSupplier(() -> Set.copyOf(busy)));
    }
}
