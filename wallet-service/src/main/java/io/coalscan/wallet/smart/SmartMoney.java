package io.coalscan.wallet.smart;

import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.wallet.history.WalletStore;
import io.coalscan.wallet.kol.Kol;
import io.coalscan.wallet.kol.KolStore;
import io.coalscan.wallet.registry.AddressRegistry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who won across tokens, who they are, and who of them only looks like a winner. Asks no node. */
public final class SmartMoney {
    private final SmartMoneyReads reads;
    private final AddressRegistry registry;
    private final KolStore kols;
    private final WalletStore wallets;
    private final TeamReads teams;

    SmartMoney(SmartMoneyReads reads, AddressRegistry registry, KolStore kols, WalletStore wallets, TeamReads teams) {
        this.reads = reads;
        this.registry = registry;
        this.kols = kols;
        this.wallets = wallets;
        this.teams = teams;
    }

    /** @param filters why it is left out; empty where it is not */
    public record Ranked(
            Measured.Wallet wallet,
            @Nullable KnownAddress known,
            @Nullable Kol kol,
            List<Filter> filters) {}

    /** Those who are wanted, in order. */
    public record Found(Measured measured, List<Ranked> wallets) {}

    public Mono<Found> ranked(SmartQuery query) {
        return reads.measured(query.minTokens(), query.minWins()).flatMap(measured -> {
            var wanted = measured.wallets().stream()
                    .filter(query::admits)
                    .sorted(query.comparator())
                    .toList();
            return named(wanted)
                    .map(ranked -> new Found(
                            measured,
                            ranked.stream()
                                    .filter(one -> one.filters().isEmpty() != query.filtered())
                                    .toList()));
        });
    }

    private Mono<List<Ranked>> named(List<Measured.Wallet> wanted) {
        if (wanted.isEmpty()) {
            return Mono.just(List.of());
        }
        var addresses = wanted.stream().map(Measured.Wallet::wallet).toList();
        var mints = new HashSet<String>();
        wanted.forEach(wallet -> mints.addAll(wallet.bought()));
        return Mono.zip(registry.find(addresses), kols.find(addresses), funders(addresses), teams.creators(mints))
                .map(known -> {
                    var sieve = new Sieve(known.getT1(), known.getT3(), known.getT4());
                    return wanted.stream()
                            .map(wallet -> new Ranked(
                                    wallet,
                                    known.getT1().get(wallet.wallet()),
                                    known.getT2().get(wallet.wallet()),
                                    sieve.filters(wallet)))
                            .toList();
                });
    }

    private Mono<Map<String, String>> funders(List<String> addresses) {
        return wallets.find(addresses).map(known -> {
            var funders = new HashMap<String, String>();
            known.forEach((wallet, history) -> {
                var funding = history.funding();
                if (funding != null) {
                    funders.put(wallet, funding.address());
                }
            });
            return funders;
        });
    }
}
