package io.coalscan.holder.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.holder.mint.MintAccount;
import io.coalscan.holder.testing.Accounts;
import io.coalscan.holder.testing.FakeReads;
import io.coalscan.holder.testing.HandClock;
import io.coalscan.holder.testing.People;
import io.coalscan.model.api.Liquidity;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarketReaderTest {
    private static final String MINT = People.person(1);
    private static final String CANONICAL = People.programsOwn(1);
    private static final String TOKEN_VAULT = People.programsOwn(2);
    private static final String QUOTE_VAULT = People.programsOwn(3);
    private static final SolUsd SOL = new SolUsd(200.0, "constant");

    private final FakeReads reads = new FakeReads();
    private final MintAccount mint = new MintAccount(
            MINT, Programs.TOKEN, 6, BigInteger.valueOf(1_000_000_000_000_000L), null, null, List.of(), null);

    @Test
    void pricesAGraduatedCoinByItsPoolWithoutAnotherCall() {
        Map<String, Account> known = known(
                Accounts.pumpSwapPool(CANONICAL, MINT, Programs.WRAPPED_SOL, TOKEN_VAULT, QUOTE_VAULT),
                Accounts.tokenAccount(TOKEN_VAULT, MINT, CANONICAL, 200_000_000_000_000L),
                Accounts.tokenAccount(QUOTE_VAULT, Programs.WRAPPED_SOL, CANONICAL, 80_000_000_000L));
        var finished = new BondingCurve(
                "curve",
                BigInteger.ONE,
                BigInteger.ONE,
                BigInteger.ZERO,
                BigInteger.ZERO,
                true,
                null,
                Programs.WRAPPED_SOL);

        Market market = read(known, finished, SOL);

        assertThat(reads.asked).isEmpty();
        assertThat(market.price().sol()).isCloseTo(80.0 / 200_000_000, within(1e-15));
        assertThat(market.price().usd()).isCloseTo(80.0 / 200_000_000 * 200, within(1e-12));
        assertThat(market.price().source()).isEqualTo("pool:pumpswap,constant");
        assertThat(market.liquidity()).hasSize(1);
        Liquidity pool = market.liquidity().getFirst();
        assertThat(pool.status()).isEqualTo(Liquidity.Status.BURNED);
        assertThat(pool.lockedOrBurnedPercentage()).isEqualTo(100);
        assertThat(pool.usd()).isCloseTo(2 * 80 * 200, within(1e-6));
        assertThat(market.marketCap(mint.supply(), 6)).isCloseTo(80_000, within(1e-6));
    }

    @Test
    void takesThePriceOfTheDeepestPool() {
        String deep = People.programsOwn(11);
        String deepToken = People.programsOwn(12);
        String deepUsd = People.programsOwn(13);
        reads.with(
                Accounts.tokenAccount(TOKEN_VAULT, MINT, CANONICAL, 1_000_000),
                Accounts.tokenAccount(QUOTE_VAULT, Programs.WRAPPED_SOL, CANONICAL, 1_000_000_000),
                Accounts.tokenAccount(deepToken, MINT, deep, 1_000_000_000),
                Accounts.tokenAccount(deepUsd, Programs.USDC, deep, 5_000_000_000L));

        Market market = read(
                known(
                        Accounts.pumpSwapPool(CANONICAL, MINT, Programs.WRAPPED_SOL, TOKEN_VAULT, QUOTE_VAULT),
                        Accounts.pumpSwapPool(deep, MINT, Programs.USDC, deepToken, deepUsd)),
                null,
                SOL);

        assertThat(market.price().usd()).isEqualTo(5);
        assertThat(market.price().sol()).isEqualTo(0.025);
        assertThat(market.liquidity()).extracting(Liquidity::pool).containsExactly(deep, CANONICAL);
        assertThat(market.liquidity().getFirst().status()).isEqualTo(Liquidity.Status.UNKNOWN);
        assertThat(reads.asked).containsExactly("accounts");
    }

    @Test
    void tellsHowMuchOfTheLpTokensIsBurned() {
        String pool = People.programsOwn(21);
        reads.with(
                Accounts.tokenAccount(TOKEN_VAULT, MINT, pool, 1_000_000),
                Accounts.tokenAccount(QUOTE_VAULT, Programs.WRAPPED_SOL, pool, 1_000_000_000),
                Accounts.mint(People.programsOwn(902), 4_193_388_284_800L / 4, 9));

        Market market = read(
                known(Accounts.pumpSwapPool(pool, MINT, Programs.WRAPPED_SOL, TOKEN_VAULT, QUOTE_VAULT)), null, SOL);

        Liquidity liquidity = market.liquidity().getFirst();
        assertThat(liquidity.lockedOrBurnedPercentage()).isCloseTo(75, within(1e-9));
        assertThat(liquidity.status()).isEqualTo(Liquidity.Status.UNKNOWN);
    }

    @Test
    void keepsThePriceInSolWhenSolHasNoPrice() {
        reads.with(
                Accounts.tokenAccount(TOKEN_VAULT, MINT, CANONICAL, 1_000_000),
                Accounts.tokenAccount(QUOTE_VAULT, Programs.WRAPPED_SOL, CANONICAL, 2_000_000_000));

        Market market = read(
                known(Accounts.pumpSwapPool(CANONICAL, MINT, Programs.WRAPPED_SOL, TOKEN_VAULT, QUOTE_VAULT)),
                null,
                SolUsd.UNKNOWN);

        assertThat(market.price().sol()).isEqualTo(2);
        assertThat(market.price().usd()).isNull();
        assertThat(market.price().source()).isEqualTo("pool:pumpswap");
        assertThat(market.liquidity().getFirst().usd()).isNull();
        assertThat(market.marketCap(mint.supply(), 6)).isNull();
    }

    @Test
    void aVaultThatIsNoTokenAccountOfTheMintMakesNoPrice() {
        reads.with(
                Accounts.tokenAccount(TOKEN_VAULT, People.person(9), CANONICAL, 1_000_000),
                Accounts.tokenAccount(QUOTE_VAULT, Programs.WRAPPED_SOL, CANONICAL, 2_000_000_000));

        Market market = read(
                known(Accounts.pumpSwapPool(CANONICAL, MINT, Programs.WRAPPED_SOL, TOKEN_VAULT, QUOTE_VAULT)),
                null,
                SolUsd.UNKNOWN);

        assertThat(market).isEqualTo(new Market(null, List.of()));
    }

    @Test
    void aDrainedPoolHasNoPrice() {
        reads.with(
                Accounts.tokenAccount(TOKEN_VAULT, MINT, CANONICAL, 1_000_000),
                Accounts.tokenAccount(QUOTE_VAULT, Programs.WRAPPED_SOL, CANONICAL, 0));

        Market market = read(
                known(Accounts.pumpSwapPool(CANONICAL, MINT, Programs.WRAPPED_SOL, TOKEN_VAULT, QUOTE_VAULT)),
                null,
                SOL);

        assertThat(market.price().sol()).isNull();
        assertThat(market.price().solUsd()).isEqualTo(200);
        assertThat(market.price().source()).isEqualTo("unknown,constant");
        assertThat(market.liquidity()).hasSize(1);
    }

    @Test
    void aCurveHasAPriceBeforeAnybodyBought() {
        Market market = read(Map.of(), curve(Programs.WRAPPED_SOL), SOL);

        assertThat(market.price().sol()).isCloseTo(30.0 / 1_073_000_000, within(1e-18));
        assertThat(market.liquidity().getFirst().status()).isEqualTo(Liquidity.Status.CURVE);
    }

    @Test
    void aCurveAgainstAnotherCoinTellsNoPrice() {
        Market market = read(Map.of(), curve(People.person(8)), SOL);

        assertThat(market.price().usd()).isNull();
        assertThat(market.liquidity()).isEmpty();
    }

    private static BondingCurve curve(String quoteMint) {
        return new BondingCurve(
                "curve",
                BigInteger.valueOf(1_073_000_000_000_000L),
                BigInteger.valueOf(30_000_000_000L),
                BondingCurve.FOR_SALE,
                BigInteger.ZERO,
                false,
                null,
                quoteMint);
    }

    @Test
    void looksForCpmmPoolsOnlyWhereTheirAuthorityHolds() {
        assertThat(PoolCandidates.of(MINT, Set.of(People.person(4)))).isEmpty();
        assertThat(PoolCandidates.of(MINT, Set.of(PoolCandidates.CPMM_AUTHORITY)))
                .hasSize(12);
    }

    private Market read(Map<String, Account> known, BondingCurve curve, SolUsd solUsd) {
        return new MarketReader(reads, new HandClock())
                .read(mint, curve, CANONICAL, known, solUsd, new ReadScope(new CallBudget(10), 0, Long.MAX_VALUE))
                .block();
    }

    private static Map<String, Account> known(Account... accounts) {
        var known = new HashMap<String, Account>();
        for (Account account : accounts) {
            known.put(account.address(), account);
        }
        return known;
    }
}
