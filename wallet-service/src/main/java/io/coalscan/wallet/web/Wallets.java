package io.coalscan.wallet.web;

import io.coalscan.model.Funding;
import io.coalscan.model.api.Holder.HolderFunding;
import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.wallet.funding.FunderStore;
import io.coalscan.wallet.funding.StopNodes;
import io.coalscan.wallet.history.KnownWallet;
import io.coalscan.wallet.history.WalletStore;
import io.coalscan.wallet.kol.KolStore;
import io.coalscan.wallet.registry.AddressRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Looks up what is remembered of a wallet; asks no node. */
final class Wallets {
    private final WalletStore wallets;
    private final AddressRegistry registry;
    private final KolStore kols;
    private final FunderStore funders;
    private final Clock clock;

    Wallets(WalletStore wallets, AddressRegistry registry, KolStore kols, FunderStore funders, Clock clock) {
        this.wallets = wallets;
        this.registry = registry;
        this.kols = kols;
        this.funders = funders;
        this.clock = clock;
    }

    /** @return empty when nothing at all is known of it */
    Mono<WalletView> find(String wallet) {
        var one = List.of(wallet);
        return Mono.zip(wallets.find(one), registry.find(one), kols.find(one)).flatMap(found -> {
            var known = found.getT1().get(wallet);
            var entry = found.getT2().get(wallet);
            var kol = found.getT3().get(wallet);
            return known == null && entry == null && kol == null
                    ? Mono.empty()
                    : funding(known)
                            .map(funding ->
                                    WalletView.of(wallet, known, entry, kol, funding.orElse(null), clock.millis()));
        });
    }

    private Mono<Optional<HolderFunding>> funding(@Nullable KnownWallet known) {
        var funding = known == null ? null : known.funding();
        if (funding == null) {
            return Mono.just(Optional.empty());
        }
        var funder = List.of(funding.address());
        return Mono.zip(registry.find(funder), funders.traffic(funder, 0))
                .map(found -> Optional.of(
                        WalletView.funding(funding, kind(funding.address(), found.getT1(), found.getT2()))));
    }

    private static Funding.@Nullable FunderKind kind(
            String funder, Map<String, KnownAddress> listed, Map<String, Boolean> busy) {
        var entry = listed.get(funder);
        if (entry != null) {
            return StopNodes.ofEntry(entry);
        }
        return busy.getOrDefault(funder, false) ? Funding.FunderKind.INFRASTRUCTURE : null;
    }
}
