package io.coalscan.wallet.funding;

import static io.coalscan.wallet.testing.FakeChain.fund;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Funding;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.wallet.registry.OwnerKinds;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FundingRulesTest {
    private static DecodedTransaction transaction(String signature, Movement... movements) {
        return new DecodedTransaction(
                signature, 5, 7_000L, false, "x", List.of("x"), 5_000, List.of(movements), List.of());
    }

    @Test
    void theFirstSolOfWorthIsTheFunding() {
        var funding = FirstFunding.find(
                "me",
                List.of(
                        transaction("dust", fund("me", "spammer", 999_999)),
                        transaction("other", fund("you", "bank", 5_000_000), fund("me", "me", 9_000_000)),
                        transaction("real", fund("me", "bank", 1_000_000)),
                        transaction("later", fund("me", "friend", 50_000_000))));

        assertThat(funding).contains(new Funding("bank", null, 1_000_000, 7_000L, "real", 5));
    }

    @Test
    void nobodyFundsWhatCameWithoutASender() {
        assertThat(FirstFunding.find("me", List.of(transaction("rent", fund("me", null, 2_039_280)))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 19, 86400001, true", "10, 20, 86400001, false", "9, 10, 86400001, false", "10, 19, 86400000, false"
    })
    void aSenderOfMostOverMoreThanADayFundsTheCrowd(int funded, int wallets, long spread, boolean crowd) {
        var fundings = IntStream.range(0, funded)
                .mapToObj(i -> new Funding("f", null, 1, i * spread / (funded - 1), "s" + i, i))
                .toList();
        assertThat(StopNodes.fundsTheCrowd(fundings, wallets)).isEqualTo(crowd);
    }

    @Test
    void withoutTimesNobodyFundsTheCrowd() {
        var fundings = IntStream.range(0, 12)
                .mapToObj(i -> new Funding("f", null, 1, null, "s" + i, i))
                .toList();
        assertThat(StopNodes.fundsTheCrowd(fundings, 12)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(KnownAddress.Category.class)
    void noListedFunderLinksAndNoListedOwnerCounts(KnownAddress.Category category) {
        var entry = new KnownAddress("address", "name", category, "source", 1);
        assertThat(StopNodes.ofEntry(entry)).isNotEqualTo(Funding.FunderKind.INFRASTRUCTURE);
        assertThat(OwnerKinds.ofEntry(entry).counts()).isFalse();
    }
}
