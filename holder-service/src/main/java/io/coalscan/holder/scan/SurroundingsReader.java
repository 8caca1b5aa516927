package io.coalscan.holder.scan;

import io.coalscan.holder.market.BondingCurve;
import io.coalscan.holder.market.Market;
import io.coalscan.holder.market.MarketReader;
import io.coalscan.holder.market.PoolCandidates;
import io.coalscan.holder.market.SolUsd;
import io.coalscan.holder.mint.FirstLook;
import io.coalscan.holder.owners.Holding;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.ReadException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Reads owners' accounts and, with what they reveal, the pools. */
final class SurroundingsReader {
    private final OwnerAccountsReader owners;
    private final MarketReader markets;

    SurroundingsReader(OwnerAccountsReader owners, MarketReader markets) {
        this.owners = owners;
        this.markets = markets;
    }

    /** Never fails by a read: what could not be read is unknown, and the part is then not whole. */
    Mono<Part<Surroundings>> read(
            ScanJob job, FirstLook.Token look, @Nullable BondingCurve curve, Holding holding, SolUsd solUsd) {
        Set<String> holders =
                holding.owners().stream().map(owner -> owner.address()).collect(Collectors.toSet());
        Set<String> pools = PoolCandidates.of(look.mint().address(), holders);
        return owners.read(holding.owners(), job.request().scoredHolders(), pools, job.at(holding.slot()))
                .flatMap(read -> market(job, look, curve, holding, read.value(), solUsd)
                        .map(market -> new Part<>(
                                new Surroundings(read.value(), market.value()), read.whole() && market.whole())));
    }

    private Mono<Part<Market>> market(
            ScanJob job,
            FirstLook.Token look,
            @Nullable BondingCurve curve,
            Holding holding,
            OwnerAccounts read,
            SolUsd solUsd) {
        Map<String, Account> known = new HashMap<>(look.accounts());
        known.putAll(read.found());
        return markets.read(look.mint(), curve, job.derived().pool(), known, solUsd, job.at(holding.slot()))
                .map(Part::whole)
                .onErrorResume(ReadException.class, unread -> Mono.just(Part.cut(markets.unknown(solUsd))));
    }
}
