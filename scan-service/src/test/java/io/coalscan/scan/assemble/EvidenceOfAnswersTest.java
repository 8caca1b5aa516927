package io.coalscan.scan.assemble;

import static io.coalscan.scan.assemble.Given.NULL;
import static io.coalscan.scan.assemble.Given.wallets;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.HolderKind;
import io.coalscan.model.HolderListSource;
import io.coalscan.model.api.Liquidity;
import io.coalscan.model.api.Price;
import io.coalscan.model.api.Reason;
import io.coalscan.model.api.Reason.Evidence;
import io.coalscan.model.api.TokenFacts;
import io.coalscan.model.event.OwnerBalance;
import io.coalscan.model.event.PricedTrade;
import io.coalscan.scan.Samples;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every point and every flag of an answer can be checked on the chain. */
class EvidenceOfAnswersTest {
    private static final Evidence BY_TRADES =
            new Evidence(List.of(), List.of("newer", "older"), List.of(4_100L, 4_200L, Samples.SLOT));

    static Stream<Given> answers() {
        return Stream.of(
                wallets(30),
                wallets(5),
                wallets(30).holders(Map.of("holderCount", NULL)),
                wallets(30).holders(Map.of("marketCap", 5_000.0, "tokenAgeSeconds", 600L)),
                wallets(30).holders(Map.of("marketCap", 2e6, "tokenAgeSeconds", 40L * 86_400)),
                wallets(30)
                        .holders(Map.of(
                                "tokenAgeSeconds", 40L * 86_400, "createdSlot", NULL, "tokenAgeIsLowerBound", true)),
                wallets(30).holders(Map.of("marketCap", NULL, "price", NULL)),
                wallets(3).without("ledger").without("bundles"),
                everythingAllowed());
    }

    private static Given everythingAllowed() {
        return wallets(30)
                .owner(new OwnerBalance(
                        Samples.address(78), Samples.tokens(50_000), HolderKind.LOCKER, "locker", List.of(), false))
                .token(Map.of(
                        "mintAuthority",
                        "m",
                        "freezeAuthority",
                        "f",
                        "metadataMutable",
                        true,
                        "extensions",
                        List.of(new TokenFacts.Extension("permanentDelegate", "can take tokens", "可转走代币"))))
                .holders(Map.of(
                        "tokenAgeSeconds",
                        40L * 86_400,
                        "marketCap",
                        2e8,
                        "source",
                        HolderListSource.LARGEST_ACCOUNTS,
                        "liquidity",
                        List.of(new Liquidity("pumpswap", Samples.POOL, 1e6, 0.0, Liquidity.Status.UNLOCKED))));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void everyPointAndEveryFlagHasEvidence(Given given) {
        var answer = given.assembled().en();
        var breakdown = answer.scoreBreakdown();

        assertThat(answer.redFlags()).noneMatch(flag -> flag.evidence().equals(Evidence.NONE));
        if (breakdown != null) {
            assertThat(breakdown.reasons())
                    .filteredOn(reason -> reason.points() != 0)
                    .noneMatch(reason -> reason.evidence().equals(Evidence.NONE));
        }
    }

    @Test
    void tokenFlagsPointAtTheAccountThatAllowsThem() {
        var flags = everythingAllowed().assembled().en().redFlags();

        assertThat(flags)
                .filteredOn(flag -> flag.component().equals("token"))
                .extracting(Reason::code)
                .containsExactly(
                        "ESTABLISHED_TOKEN",
                        "MINT_AUTHORITY",
                        "FREEZE_AUTHORITY",
                        "METADATA_MUTABLE",
                        "EXTENSION",
                        "LIQUIDITY_REMOVABLE",
                        "LOCKER_UNLOCK_DUE_OR_UNKNOWN");
        assertThat(flags)
                .filteredOn(flag -> flag.component().equals("token"))
                .extracting(Reason::evidence)
                .containsExactly(
                        at(Samples.MINT),
                        at("m"),
                        at("f"),
                        at(Samples.MINT),
                        at(Samples.MINT),
                        at(Samples.POOL),
                        at(Samples.address(78)));
    }

    @Test
    void aMarketCapPointsAtTheDeepestPoolOfTheVenueThatPricedIt() {
        var pools = List.of(
                pool("pumpswap", "shallow", 10.0),
                pool("raydium-cpmm", "elsewhere", 900.0),
                pool("pumpswap", "deep", 500.0),
                pool("pumpswap", "unpriced", null));
        var low = wallets(30).holders(Map.of("marketCap", 5_000.0, "liquidity", pools));

        assertThat(lowMarketCap(low)).isEqualTo(at("deep"));
    }

    @Test
    void aPriceOfTradesPointsAtThem() {
        var low = pricedByTrades(0.000001, 600);

        assertThat(lowMarketCap(low)).isEqualTo(BY_TRADES);
    }

    @Test
    void maturityThatDependsOnAPriceOfTradesPointsAtThemToo() {
        var mature = pricedByTrades(0.001, 40L * 86_400);

        assertThat(mature.assembled().en().scoreBreakdown().reasons())
                .filteredOn(reason -> reason.component().equals("maturity"))
                .extracting(Reason::evidence)
                .singleElement()
                .isEqualTo(
                        new Evidence(List.of(), BY_TRADES.signatures(), List.of(899L, 4_100L, 4_200L, Samples.SLOT)));
    }

    private static Given pricedByTrades(double sol, long age) {
        var solOnly = new Price(null, null, 200.0, "unknown,pool:pumpswap", Given.NOW);
        var trades = List.of(new PricedTrade("newer", 4_200), new PricedTrade("older", 4_100));
        return wallets(30)
                .holders(Map.of("marketCap", NULL, "price", solOnly, "tokenAgeSeconds", age))
                .ledger(Map.of("medianPriceSol", sol, "priceTrades", trades));
    }

    private static Liquidity pool(String venue, String address, Double usd) {
        return new Liquidity(venue, address, usd, null, Liquidity.Status.BURNED);
    }

    private static Evidence lowMarketCap(Given given) {
        return given.assembled().en().redFlags().stream()
                .filter(flag -> flag.code().equals("LOW_MARKET_CAP"))
                .findFirst()
                .orElseThrow()
                .evidence();
    }

    private static Evidence at(String address) {
        return new Evidence(List.of(address), List.of(), List.of(Samples.SLOT));
    }
}
