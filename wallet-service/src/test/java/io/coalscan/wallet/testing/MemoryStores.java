package io.coalscan.wallet.testing;

import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.wallet.funding.FunderStore;
import io.coalscan.wallet.history.KnownWallet;
import io.coalscan.wallet.history.WalletStore;
import io.coalscan.wallet.kol.Kol;
import io.coalscan.wallet.kol.KolStore;
import io.coalscan.wallet.registry.AddressRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;

/** The stores in memory. */
public final class MemoryStores {
    public final Map<String, KnownWallet> wallets = new ConcurrentHashMap<>();
    public final Map<String, KnownAddress> addresses = new ConcurrentHashMap<>();
    public final Map<String, Kol> kols = new ConcurrentHashMap<>();
    public final Map<String, Boolean> traffic = new ConcurrentHashMap<>();
    public final Map<String, Map<String, Integer>> funded = new ConcurrentHashMap<>();
    public final Map<String, String> creators = new ConcurrentHashMap<>();

    private static <V> Map<String, V> those(Map<String, V> all, Collection<String> keys) {
        return all.entrySet().stream()
                .filter(entry -> keys.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public WalletStore walletStore() {
        return new WalletStore() {
            @Override
            public Mono<Map<String, KnownWallet>> find(Collection<String> asked) {
                return Mono.fromCallable(() -> those(wallets, asked));
            }

            @Override
            public Mono<Void> keep(List<KnownWallet> kept) {
                return Mono.fromRunnable(() -> kept.forEach(wallet -> wallets.put(wallet.wallet(), wallet)));
            }
        };
    }

    public AddressRegistry registry() {
        return new AddressRegistry() {
            @Override
            public Mono<Map<String, KnownAddress>> find(Collection<String> asked) {
                return Mono.fromCallable(() -> those(addresses, asked));
            }

            @Override
            public Mono<Long> seed(Collection<KnownAddress> shipped) {
                return Mono.just(0L);
            }
        };
    }

    public KolStore kolStore() {
        return new KolStore() {
            @Override
            public Mono<Map<String, Kol>> find(Collection<String> asked) {
                return Mono.fromCallable(() -> those(kols, asked));
            }

            @Override
            public Mono<List<Kol>> list(int limit) {
                return Mono.fromCallable(() -> List.copyOf(kols.values()));
            }
        };
    }

    public FunderStore funderStore() {
        return new FunderStore() {
            @Override
            public Mono<Set<String>> fundersOfTokens(Collection<String> asked, String exceptMint, int tokens) {
                return Mono.fromCallable(() -> asked.stream()
                        .filter(funder -> creatorsOf(funder, exceptMint).size() >= tokens)
                        .collect(Collectors.toSet()));
            }

            @Override
            public Mono<Void> keepFunded(String mint, Map<String, Integer> counts) {
                return Mono.fromRunnable(() -> funded.put(mint, Map.copyOf(counts)));
            }

            @Override
            public Mono<Void> keepCreator(String mint, String creator) {
                return Mono.fromRunnable(() -> creators.put(mint, creator));
            }

            @Override
            public Mono<Map<String, Boolean>> traffic(Collection<String> asked, long since) {
                return Mono.fromCallable(() -> those(traffic, asked));
            }

            @Override
            public Mono<Void> keepTraffic(String funder, boolean busy, long checkedAt) {
                return Mono.fromRunnable(() -> traffic.put(funder, busy));
            }
        };
    }

    private Set<String> creatorsOf(String funder, String exceptMint) {
        var found = new HashSet<String>();
        funded.forEach((mint, counts) -> {
            var creator = creators.get(mint);
            if (!mint.equals(exceptMint) && counts.containsKey(funder) && creator != null) {
                found.add(creator);
            }
        });
        return found;
    }
}
