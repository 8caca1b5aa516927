package io.coalscan.holder.price;

import io.coalscan.holder.market.BondingCurve;
import io.coalscan.holder.market.Market;
import io.coalscan.holder.market.MarketReader;
import io.coalscan.holder.market.PoolCandidates;
import io.coalscan.holder.market.Reserves;
import io.coalscan.holder.market.SolUsdReader;
import io.coalscan.holder.mint.DerivedAccounts;
import io.coalscan.holder.mint.FirstLook;
import io.coalscan.holder.mint.FirstLookReader;
import io.coalscan.model.api.Price;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the token costs by what its pools hold now: the mint, who holds the most, what those are, what their vaults hold. */
final class SpotReader {
    private static final int CALLS = 12;
    private static final Duration WITHIN = Duration.ofSeconds(8);
    private static final Duration POOLS_KEPT = Duration.ofMinutes(10);

    private final SolanaReads reads;
    private final FirstLookReader firstLooks;
    private final MarketReader markets;
    private final SolUsdReader solUsd;
    private final Clock clock;
    private final Kept<Set<String>> owners = new Kept<>(this::largestOwners, POOLS_KEPT);

    SpotReader(SolanaReads reads, SolUsdReader solUsd, Clock clock) {
        this.reads = reads;
        this.firstLooks = new FirstLookReader(reads);
        this.markets = new MarketReader(reads, clock);
        this.solUsd = solUsd;
        this.clock = clock;
    }

    /**
     * @param slot of the node's first answer
     * @param price of the deepest venue; null where none has a rate
     */
    record Spot(long slot, long at, int decimals, @Nullable Price price, List<Reserves> venues) {
        Spot {
            venues = List.copyOf(venues);
        }
    }

    /** Fails with TOKEN_NOT_FOUND where there is no such mint, with SERVICE_UNAVAILABLE where no node tells. */
    Mono<Spot> read(String mint) {
        return Mono.defer(() -> {
                    var derived = DerivedAccounts.of(mint);
                    return firstLooks.read(derived, scope()).flatMap(look -> switch (look) {
                        case FirstLook.Token token -> read(derived, token);
                        case FirstLook.NoToken(var reason) ->
                            Mono.error(new CoalScanException(ErrorCode.TOKEN_NOT_FOUND, reason));
                    });
                })
                .onErrorMap(
                        ReadException.class,
                        failed -> new CoalScanException(
                                ErrorCode.SERVICE_UNAVAILABLE, "no node tells of the pools", failed));
    }

    private Mono<Spot> read(DerivedAccounts derived, FirstLook.Token look) {
        var mint = look.mint();
        var curve = BondingCurve.read(look.accounts().get(derived.curve()));
        return around(look, curve)
                .flatMap(known -> markets.venues(mint, curve, derived.pool(), known, scope()))
                .zipWith(solUsd.now(scope()))
                .map(read -> {
                    var market = Market.of(read.getT1(), mint.decimals(), read.getT2(), clock.millis());
                    return new Spot(look.slot(), clock.millis(), mint.decimals(), market.price(), read.getT1());
                });
    }

    /** A token on its curve is traded there alone. Where the largest holders cannot be had, what follows from the mint has to do. */
    private Mono<Map<String, Account>> around(FirstLook.Token look, @Nullable BondingCurve curve) {
        Map<String, Account> known = new HashMap<>(look.accounts());
        if (curve != null && !curve.complete()) {
            return Mono.just(known);
        }
        return owners.of(look.mint().address())
                .filter(addresses -> !addresses.isEmpty())
                .flatMap(addresses -> reads.accounts(addresses, scope()))
                .map(answer -> {
                    known.putAll(answer.value());
                    return known;
                })
                .onErrorResume(ReadException.class, unread -> Mono.empty())
                .defaultIfEmpty(known);
    }

    private Mono<Set<String>> largestOwners(String mint) {
        return reads.largestTokenAccounts(mint, scope())
                .map(TokenAccounts::accounts)
                .map(largest -> {
                    var programs = largest.stream()
                            .map(TokenAccount::owner)
                            .filter(owner -> Addresses.isAddress(owner) && !Addresses.isOnCurve(owner))
                            .collect(Collectors.toCollection(LinkedHashSet::new));
                    programs.addAll(PoolCandidates.of(mint, Set.copyOf(programs)));
                    return programs;
                });
    }

    private ReadScope scope() {
        return new ReadScope(new CallBudget(CALLS), 0, clock.millis() + WITHIN.toMillis());
    }
}
