package io.coalscan.wallet.profile;

import io.coalscan.model.Funding;
import io.coalscan.model.Funding.FunderKind;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.wallet.funding.FunderStore;
import io.coalscan.wallet.funding.StopNodes;
import io.coalscan.wallet.history.Pace;
import io.coalscan.wallet.registry.AddressRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells which funders link nobody: the registry first, then what is remembered, then their own traffic. */
final class FunderJudge {
    /** Traffic changes slowly. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final SolanaReads reads;
    private final AddressRegistry registry;
    private final FunderStore funders;

    FunderJudge(SolanaReads reads, AddressRegistry registry, FunderStore funders) {
        this.reads = reads;
        this.registry = registry;
        this.funders = funders;
    }

    /**
     * Verdicts by funder; absent for one that is nothing special.
     *
     * @param complete whether the traffic of every shared funder is known
     */
    record Verdicts(Map<String, FunderKind> kinds, boolean complete) {}

    /** @param wallets how many wallets the fundings were looked for in */
    Mono<Verdicts> judge(String mint, List<Funding> fundings, int wallets, long now, ReadScope scope) {
        Map<String, List<Funding>> byFunder = new TreeMap<>();
        fundings.forEach(funding -> byFunder.computeIfAbsent(funding.address(), unseen -> new ArrayList<>())
                .add(funding));
        var addresses = byFunder.keySet();
        return Mono.zip(
                        registry.find(addresses),
                        funders.fundersOfTokens(addresses, mint, StopNodes.TOKENS_BY_DIFFERENT_CREATORS),
                        funders.traffic(addresses, now - REMEMBERED.toMillis()))
                .flatMap(known -> {
                    var kinds = new HashMap<String, FunderKind>();
                    byFunder.forEach((funder, own) -> {
                        if (known.getT2().contains(funder) || StopNodes.fundsTheCrowd(own, wallets)) {
                            kinds.put(funder, FunderKind.INFRASTRUCTURE);
                        }
                    });
                    known.getT1().values().forEach(entry -> kinds.put(entry.address(), StopNodes.ofEntry(entry)));
                    var shared = byFunder.entrySet().stream()
                            .filter(entry -> entry.getValue().size() >= StopNodes.SHARED_BY)
                            .map(Map.Entry::getKey)
                            .filter(funder -> !kinds.containsKey(funder))
                            .toList();
                    return byTraffic(shared, known.getT3(), kinds, now, scope);
                });
    }

    private Mono<Verdicts> byTraffic(
            List<String> shared,
            Map<String, Boolean> remembered,
            Map<String, FunderKind> kinds,
            long now,
            ReadScope scope) {
        var busy = new ConcurrentHashMap<>(remembered);
        return Flux.fromIterable(shared)
                .filter(funder -> !busy.containsKey(funder))
                .flatMap(funder -> traffic(funder, now, scope).doOnNext(found -> busy.put(funder, found)))
                .then(Mono.fromSupplier(() -> {
                    shared.stream()
                            .filter(funder -> busy.getOrDefault(funder, false))
                            .forEach(funder -> kinds.put(funder, FunderKind.INFRASTRUCTURE));
                    return new Verdicts(Map.copyOf(kinds), busy.keySet().containsAll(shared));
                }));
    }

    private Mono<Boolean> traffic(String funder, long now, ReadScope scope) {
        return reads.signatures(funder, SignaturePage.newest(), scope)
                .map(Pace::isBusy)
                .flatMap(busy -> funders.keepTraffic(funder, busy, now).thenReturn(busy))
                .onErrorResume(ReadException.class, failed -> Mono.empty());
    }
}
