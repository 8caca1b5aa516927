package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.holder.testing.Accounts;
import io.coalscan.holder.testing.FakeReads;
import io.coalscan.model.HolderKind;
import io.coalscan.model.HolderListSource;
import io.coalscan.model.api.Liquidity;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.PartFailed;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.TokenAccounts;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolderScanTest {
    private final Story story = Story.onCurve();

    @Test
    void listsThePeopleFirstAndLeavesOutTheCurveAndTheExchange() {
        story.run();

        HoldersListed listed = story.sender.only(HoldersListed.class);
        assertThat(listed.candidates()).hasSize(60);
        assertThat(listed.candidates().getFirst())
                .extracting(Candidate::owner, Candidate::rank, Candidate::onCurve)
                .containsExactly(Story.CREATOR, 3, true);
        assertThat(listed.candidates().getFirst().tokenAccounts()).hasSize(1);
        assertThat(listed.head().slot()).isEqualTo(FakeReads.SLOT);
        assertThat(listed.rawSupply()).isEqualTo(Story.SUPPLY);
        assertThat(listed.solUsd()).isEqualTo(150.0);
        assertThat(listed.symbol()).isEqualTo("COAL");
    }

    @Test
    void sendsTheListBeforeItReadsWhatStandsAroundIt() {
        story.run();

        int listed = story.sender.sent.indexOf(story.sender.only(HoldersListed.class));
        int resolved = story.sender.sent.indexOf(story.sender.only(HoldersResolved.class));
        assertThat(listed).isLessThan(resolved);
        assertThat(story.reads.asked.subList(0, 2)).containsExactly("accounts", "tokenAccounts");
    }

    @Test
    void resolvesKindsPriceAgeAndCreator() {
        story.run();

        HoldersResolved resolved = story.sender.only(HoldersResolved.class);
        assertThat(resolved.owners()).hasSize(80);
        assertThat(resolved.owners().get(0).kind()).isEqualTo(HolderKind.BONDING_CURVE);
        assertThat(resolved.owners().get(1).kind()).isEqualTo(HolderKind.EXCHANGE);
        assertThat(resolved.owners().get(2).kind()).isEqualTo(HolderKind.WALLET);
        assertThat(resolved.holderCount()).isEqualTo(80);
        assertThat(resolved.source()).isEqualTo(HolderListSource.PROGRAM_ACCOUNTS);
        assertThat(resolved.partial()).isFalse();
        assertThat(resolved.tokenAgeSeconds()).isEqualTo(3_600);
        assertThat(resolved.createdSlot()).isEqualTo(299_000_000);
        assertThat(resolved.token().symbol()).isEqualTo("COAL");
        assertThat(resolved.token().onCurve()).isTrue();
        assertThat(resolved.token().creator().address()).isEqualTo(Story.CREATOR);
        assertThat(resolved.token().creator().holdsPercentage()).isEqualTo(0.8);
        assertThat(resolved.token().curveProgress()).isCloseTo(63.04, within(0.01));
        double sol = 56.0 / 573_000_000;
        assertThat(resolved.price().sol()).isCloseTo(sol, within(1e-15));
        assertThat(resolved.price().usd()).isCloseTo(sol * 150, within(1e-12));
        assertThat(resolved.price().source()).isEqualTo("curve:pumpfun,constant");
        assertThat(resolved.marketCap()).isCloseTo(sol * 150 * 1e9, within(1e-3));
        assertThat(resolved.liquidity())
                .extracting(Liquidity::venue, Liquidity::status)
                .containsExactly(tuple("pumpfun", Liquidity.Status.CURVE));
    }

    @Test
    void needsFourNodeCallsForASmallToken() {
        story.run();

        assertThat(story.sender.only(HoldersResolved.class).callsMade()).isEqualTo(4);
        assertThat(story.reads.asked)
                .containsExactlyInAnyOrder(
                        "accounts", "tokenAccounts", "signatures " + story.derived.metadata(), "accounts");
    }

    @Test
    void neverReadsOlderThanTheHolderList() {
        story.run();

        int ownersRead = story.reads.asked.lastIndexOf("accounts");
        assertThat(ownersRead).isGreaterThan(1);
        assertThat(story.reads.minContextSlots.get(ownersRead)).isEqualTo(FakeReads.SLOT);
    }

    @Test
    void saysThatAWalletIsNoToken() {
        story.reads.with(Accounts.wallet(Story.MINT));

        story.run();

        PartFailed failed = story.sender.only(PartFailed.class);
        assertThat(failed.code()).isEqualTo(ErrorCode.TOKEN_NOT_FOUND);
        assertThat(story.sender.all(HoldersListed.class)).isEmpty();
    }

    @Test
    void saysThatNoNodeAnswered() {
        story.reads.accountsFailure = new ReadException.Unavailable("all tried", null);

        story.run();

        assertThat(story.sender.only(PartFailed.class).code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
    }

    @Test
    void tellsThatOnlyTheLargestAccountsAreKnown() {
        story.reads.holders(
                TokenAccounts.Source.LARGEST_ACCOUNTS, false, story.holders().subList(0, 20));

        story.run();

        HoldersResolved resolved = story.sender.only(HoldersResolved.class);
        assertThat(resolved.holderCount()).isNull();
        assertThat(resolved.source()).isEqualTo(HolderListSource.LARGEST_ACCOUNTS);
        assertThat(resolved.partial()).isTrue();
        assertThat(resolved.owners()).hasSize(20);
    }

    @Test
    void givesUpAListThatIsTooLongForTheLargestAccounts() {
        story.reads.listFailure = new ReadException.BudgetSpent();

        story.run();

        assertThat(story.sender.only(HoldersListed.class).candidates()).hasSize(18);
        HoldersResolved resolved = story.sender.only(HoldersResolved.class);
        assertThat(resolved.source()).isEqualTo(HolderListSource.LARGEST_ACCOUNTS);
        assertThat(resolved.holderCount()).isNull();
        assertThat(resolved.owners()).extracting(owner -> owner.kind()).doesNotContainNull();
    }

    @Test
    void carriesThePriceOfSolWhereTheTokensOwnIsUnknown() {
        story.reads.with(Accounts.wallet(story.derived.curve()));

        story.run();

        HoldersResolved resolved = story.sender.only(HoldersResolved.class);
        assertThat(resolved.price().usd()).isNull();
        assertThat(resolved.price().sol()).isNull();
        assertThat(resolved.price().solUsd()).isEqualTo(150.0);
        assertThat(resolved.marketCap()).isNull();
        assertThat(resolved.liquidity()).isEmpty();
    }

    @Test
    void goesOnWithoutAnAge() {
        story.reads.signaturesFailure = new ReadException.Unavailable("all tried", null);

        story.run();

        HoldersResolved resolved = story.sender.only(HoldersResolved.class);
        assertThat(resolved.tokenAgeSeconds()).isNull();
        assertThat(resolved.createdSlot()).isNull();
        assertThat(resolved.partial()).isTrue();
    }

    @Test
    void sendsTheSameAgainWithoutAskingAnyNode() {
        story.run();
        story.reads.asked.clear();

        story.run();

        assertThat(story.reads.asked).isEmpty();
        assertThat(story.sender.all(HoldersListed.class))
                .hasSize(2)
                .containsOnly(story.sender.all(HoldersListed.class).getFirst());
        assertThat(story.sender.all(HoldersResolved.class))
                .hasSize(2)
                .containsOnly(story.sender.all(HoldersResolved.class).getFirst());
    }

    @Test
    void goesOnAtTheSameMomentAfterADeathBetweenListAndResolution() {
        story.sender.failing = HoldersListed.class;
        assertThatThrownBy(story::run).hasMessage("no broker");
        story.sender.failing = null;
        story.reads.holders(TokenAccounts.Source.PROGRAM_ACCOUNTS, true, List.of());

        story.run();

        assertThat(story.sender.only(HoldersListed.class).candidates()).hasSize(60);
        assertThat(story.sender.only(HoldersResolved.class).owners()).hasSize(80);
        assertThat(story.reads.asked.stream().filter("tokenAccounts"::equals)).hasSize(1);
    }

    @Test
    void asksForTheAgeOfATokenOnce() {
        story.run();
        story.stores.snapshots.clear();
        story.reads.asked.clear();

        story.run();

        assertThat(story.reads.asked).noneMatch(call -> call.startsWith("signatures"));
        assertThat(story.sender.all(HoldersResolved.class).getLast().tokenAgeSeconds())
                .isEqualTo(3_600);
    }
}
