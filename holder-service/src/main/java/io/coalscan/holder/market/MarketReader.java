package io.coalscan.holder.market;

import io.coalscan.holder.account.TokenAccountBytes;
import io.coalscan.holder.mint.MintAccount;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SolanaReads;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Finds the token's pools among accounts that were read, and reads what they hold in one more call. */
public final class MarketReader {
    private static final int MOST_POOLS = 8;

    private final SolanaReads reads;
    private final Clock clock;

    public MarketReader(SolanaReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * @param canonicalPool address of the pool to which pump.fun moves the mint
     * @param accounts known by now: the curve, the canonical pool, the owners' own accounts; pools are found among them
     */
    public Mono<Market> read(
            MintAccount mint,
            @Nullable BondingCurve curve,
            String canonicalPool,
            Map<String, Account> accounts,
            SolUsd solUsd,
            ReadScope scope) {
        return venues(mint, curve, canonicalPool, accounts, scope)
                .map(venues -> Market.of(venues, mint.decimals(), solUsd, clock.millis()));
    }

    /** What each venue of the token holds; parameters as for {@link #read}. */
    public Mono<List<Reserves>> venues(
            MintAccount mint,
            @Nullable BondingCurve curve,
            String canonicalPool,
            Map<String, Account> accounts,
            ReadScope scope) {
        List<PoolAccount> pools = pools(mint.address(), accounts.values());
        return balances(pools, canonicalPool, accounts, scope)
                .map(read -> venues(mint, curve, canonicalPool, pools, read));
    }

    /** What is left when the pools cannot be read. */
    public Market unknown(SolUsd solUsd) {
        return Market.unknown(solUsd, clock.millis());
    }

    private static List<PoolAccount> pools(String mint, Collection<Account> accounts) {
        var found = new LinkedHashMap<String, PoolAccount>();
        for (Account account : accounts) {
            PoolAccount pool = PoolParser.parse(mint, account);
            if (pool != null && found.size() < MOST_POOLS) {
                found.put(pool.address(), pool);
            }
        }
        return List.copyOf(found.values());
    }

    /** Only what is not known yet is asked for; of the canonical pool the LP tokens are known to be burned. */
    private Mono<Map<String, Account>> balances(
            List<PoolAccount> pools, String canonicalPool, Map<String, Account> known, ReadScope scope) {
        Set<String> missing = new LinkedHashSet<>();
        for (PoolAccount pool : pools) {
            missing.add(pool.tokenVault());
            missing.add(pool.quoteVault());
            if (pool.lp() != null && !pool.address().equals(canonicalPool)) {
                missing.add(pool.lp().mint());
            }
        }
        missing.removeAll(known.keySet());
        if (missing.isEmpty()) {
            return Mono.just(known);
        }
        return reads.accounts(missing, scope).map(answer -> {
            Map<String, Account> all = new HashMap<>(known);
            all.putAll(answer.value());
            return all;
        });
    }

    private static List<Reserves> venues(
            MintAccount mint,
            @Nullable BondingCurve curve,
            String canonicalPool,
            List<PoolAccount> pools,
            Map<String, Account> accounts) {
        var venues = new ArrayList<Reserves>();
        if (curve != null && !curve.complete() && Programs.isQuote(curve.quoteMint())) {
            venues.add(Reserves.ofCurve(curve));
        }
        for (PoolAccount pool : pools) {
            BigInteger token = TokenAccountBytes.amount(accounts.get(pool.tokenVault()), mint.address());
            BigInteger quote = TokenAccountBytes.amount(accounts.get(pool.quoteVault()), pool.quoteMint());
            if (token != null && quote != null) {
                venues.add(Reserves.ofPool(pool, token, quote, lock(pool, canonicalPool, accounts)));
            }
        }
        return List.copyOf(venues);
    }

    private static LpLock lock(PoolAccount pool, String canonicalPool, Map<String, Account> accounts) {
        if (pool.address().equals(canonicalPool)) {
            return LpLock.BURNED_AT_MIGRATION;
        }
        BigInteger left =
                pool.lp() == null ? null : LpSupply.of(accounts.get(pool.lp().mint()));
        return pool.lp() == null || left == null
                ? LpLock.UNKNOWN
                : LpLock.burned(pool.lp().supply(), left);
    }
}
