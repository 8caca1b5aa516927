package io.coalscan.wallet.profile;

import static io.coalscan.wallet.testing.FakeChain.fund;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Funding.FunderKind;
import io.coalscan.rpc.known.KnownAddress;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who sent a wallet its first SOL, and whether that links anybody. */
class FunderProfilesTest extends Profiling {
    @Test
    void theFunderMayComeAfterATransactionThatFundsNothing() {
        chain.transaction("bob", "b1", NOW - 4 * DAY, "sponsor")
                .transaction("bob", "b2", NOW - 3 * DAY, "mum", fund("bob", "mum", 5_000_000));

        assertThat(Objects.requireNonNull(only(profiled("bob")).funding()).address())
                .isEqualTo("mum");
    }

    @Test
    void aLongHistoryIsPagedDownToItsFunder() {
        chain.transaction("whale", "w1", NOW - 400 * DAY, "mum", fund("whale", "mum", 5_000_000))
                .traffic("whale", 2_500, NOW - 300 * DAY, HOUR);

        var whale = only(profiled("whale"));

        assertThat(whale.transactionCount()).isEqualTo(2_501);
        assertThat(whale.transactionCountIsLowerBound()).isFalse();
        assertThat(Objects.requireNonNull(whale.funding()).address()).isEqualTo("mum");
        assertThat(chain.askedFor("signatures")).hasSize(3);
    }

    @Test
    void whereANodeGivesTheOldestFirstOneCallFindsTheFunder() {
        chain.givesOldestFirst = true;
        chain.transaction("whale", "w1", NOW - 400 * DAY, "mum", fund("whale", "mum", 5_000_000))
                .traffic("whale", 2_500, NOW - 300 * DAY, HOUR);

        var whale = only(profiled("whale"));

        assertThat(Objects.requireNonNull(whale.funding()).address()).isEqualTo("mum");
        assertThat(whale.transactionCount()).isEqualTo(1_000);
        assertThat(whale.transactionCountIsLowerBound()).isTrue();
        assertThat(chain.askedFor("signatures")).hasSize(1);
    }

    @Test
    void aListedFunderIsAStopNode() {
        list("friend", KnownAddress.Category.EXCHANGE);

        assertThat(Objects.requireNonNull(only(profiled("alice")).funding()).kind())
                .isEqualTo(FunderKind.EXCHANGE);
    }

    @Test
    void aBusySharedFunderIsInfrastructure() {
        var wallets = fundedBy("hub", 3, NOW - DAY, HOUR);
        chain.traffic("hub", 1_000, NOW - 10 * HOUR, 10);

        var answer = profiled(wallets);

        assertThat(answer.wallets())
                .allSatisfy(wallet -> assertThat(
                                Objects.requireNonNull(wallet.funding()).kind())
                        .isEqualTo(FunderKind.INFRASTRUCTURE));
        assertThat(stores.traffic).containsEntry("hub", true);
    }

    @Test
    void aQuietSharedFunderStaysAPersonAndIsLookedAtOnce() {
        var wallets = fundedBy("boss", 3, NOW - DAY, 1_000);

        assertThat(profiled(wallets).wallets())
                .allSatisfy(wallet -> assertThat(
                                Objects.requireNonNull(wallet.funding()).kind())
                        .isNull());
        chain.asked.clear();
        profiled(wallets);
        assertThat(chain.asked).doesNotContain("signatures boss");
    }

    @Test
    void twoWalletsDoNotMakeAFunderWorthACall() {
        profiled(fundedBy("boss", 2, NOW - DAY, 1_000));

        assertThat(chain.asked).doesNotContain("signatures boss");
    }

    @Test
    void aFunderOfTheCrowdOverDaysIsInfrastructure() {
        assertThat(profiled(fundedBy("tap", 10, NOW - 9 * DAY, 4 * HOUR)).wallets())
                .allSatisfy(wallet -> assertThat(
                                Objects.requireNonNull(wallet.funding()).kind())
                        .isEqualTo(FunderKind.INFRASTRUCTURE));
        assertThat(chain.asked).doesNotContain("signatures tap");
    }

    @Test
    void aFunderOfHoldersOfFiveTokensByDifferentCreatorsIsInfrastructure() {
        for (int i = 0; i < 5; i++) {
            stores.funded.put("mint" + i, Map.of("friend", 1));
            stores.creators.put("mint" + i, "creator" + Math.min(i, 3));
        }
        assertThat(Objects.requireNonNull(only(profiled("alice")).funding()).kind())
                .isNull();

        stores.creators.put("mint4", "another");
        assertThat(Objects.requireNonNull(only(profiled("alice")).funding()).kind())
                .isEqualTo(FunderKind.INFRASTRUCTURE);
    }

    @Test
    void remembersWhomFundersFunded() {
        profiled(fundedBy("boss", 3, NOW - DAY, 1_000));

        assertThat(stores.funded).containsEntry("mint", Map.of("boss", 3));
    }
}
