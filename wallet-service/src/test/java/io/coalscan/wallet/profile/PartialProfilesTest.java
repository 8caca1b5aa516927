package io.coalscan.wallet.profile;

import static io.coalscan.wallet.testing.FakeChain.fund;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.ScanProgressed;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/** What is told when calls, time or a node end before everything was read. */
class PartialProfilesTest extends Profiling {
    @Test
    void aWalletThatCannotBeReadHidesNoOther() {
        chain.failing("signatures bob");

        var answer = profiled("alice", "bob");

        assertThat(answer.partial()).isTrue();
        assertThat(answer.wallets().getFirst().transactionCount()).isEqualTo(3);
        assertThat(answer.wallets().getLast().transactionCount()).isNull();
        assertThat(answer.wallets().getLast().labelsIncomplete()).isTrue();
        assertThat(answer.wallets().getLast().fundingKnown()).isFalse();
    }

    @Test
    void aHolderListedWithoutAnyHistoryIsUnreadAndNotFresh() {
        var answer = profiled("alice", "bob");

        var bob = answer.wallets().getLast();
        assertThat(answer.partial()).isTrue();
        assertThat(bob.transactionCount()).isNull();
        assertThat(bob.labels()).isEmpty();
        assertThat(bob.labelsIncomplete()).isTrue();
        assertThat(bob.fundingKnown()).isFalse();
        assertThat(stores.wallets).containsOnlyKeys("alice");
    }

    @Test
    void whatIsNotFinalYetIsToldAndNotRemembered() {
        chain.transaction("bob", "b1", NOW - 1_000, "mum", fund("bob", "mum", 5_000_000))
                .newestNotFinal("bob");

        var bob = only(profiled("bob"));

        assertThat(bob.transactionCount()).isEqualTo(1);
        assertThat(bob.fundingKnown()).isTrue();
        assertThat(stores.wallets).isEmpty();
    }

    @Test
    void aSmallBudgetGoesToSignaturesThenFundersThenActivity() {
        chain.transaction("bob", "b1", NOW - 2 * DAY, "mum", fund("bob", "mum", 5_000_000))
                .transaction("bob", "b2", NOW - DAY, "bob");
        calls = 3;

        var answer = profiled("alice", "bob");

        assertThat(chain.asked).containsExactlyInAnyOrder("signatures alice", "signatures bob", "transaction a1");
        assertThat(answer.callsMade()).isEqualTo(3);
        assertThat(answer.partial()).isTrue();
        assertThat(answer.wallets().getLast().transactionCount()).isEqualTo(2);
        assertThat(answer.wallets().getLast().fundingKnown()).isFalse();
    }

    @Test
    void newestTransactionsThatTheBudgetCutLeaveThePartWhole() {
        calls = 2;

        var answer = profiled("alice");

        assertThat(chain.asked).containsExactly("signatures alice", "transaction a1");
        assertThat(answer.partial()).isFalse();
        assertThat(only(answer).activitySettled()).isFalse();
        assertThat(only(answer).fundingKnown()).isTrue();
    }

    @Test
    void anOldestTransactionThatTheBudgetCutLeavesThePartPartial() {
        calls = 1;

        assertThat(profiled("alice").partial()).isTrue();
    }

    @Test
    void anUnknownTrafficOfASharedFunderLeavesThePartPartial() {
        chain.failing("signatures boss");

        assertThat(profiled(fundedBy("boss", 3, NOW - DAY, 1_000)).partial()).isTrue();
    }

    @Test
    void aWalletSilentForAWeekNeedsNoTransactionToBeKnownSilent() {
        chain.transaction("bob", "b1", NOW - 9 * DAY, "mum", fund("bob", "mum", 5_000_000))
                .transaction("bob", "b2", NOW - 8 * DAY, "spammer");
        calls = 2;

        var answer = profiled("bob");

        assertThat(answer.partial()).isFalse();
        assertThat(only(answer).activitySettled()).isTrue();
        assertThat(Objects.requireNonNull(stores.wallets.get("bob")).activitySettled())
                .isFalse();
    }

    @Test
    void whatIsLeftUnreadIsReadByTheNextScan() {
        calls = 1;
        assertThat(only(profiled("alice")).fundingKnown()).isFalse();
        calls = 1_000;

        assertThat(Objects.requireNonNull(only(profiled("alice")).funding()).address())
                .isEqualTo("friend");
    }

    @Test
    void timeEndsTheWorkAndWhatIsKnownIsSent() {
        chain.hanging("signatures bob");
        var event = event(candidates("alice", "bob"));

        StepVerifier.withVirtualTime(() -> profiles().profile(event))
                .thenAwait(Duration.ofSeconds(20))
                .assertNext(answer -> {
                    assertThat(answer.partial()).isTrue();
                    assertThat(answer.wallets().getFirst().fundingKnown()).isTrue();
                    assertThat(answer.wallets().getLast().transactionCount()).isNull();
                })
                .verifyComplete();
        assertThat(sent)
                .isNotEmpty()
                .hasSizeLessThan(20 * 4 + 1)
                .allSatisfy(event1 -> assertThat(event1).isInstanceOf(ScanProgressed.class));
    }

    @Test
    void timeThatEndsOnlyTheNewestTransactionsLeavesThePartWhole() {
        chain.hanging("transaction a3");
        var event = event(candidates("alice"));

        StepVerifier.withVirtualTime(() -> profiles().profile(event))
                .thenAwait(Duration.ofSeconds(20))
                .assertNext(answer -> {
                    assertThat(answer.partial()).isFalse();
                    assertThat(only(answer).activitySettled()).isFalse();
                })
                .verifyComplete();
    }
}
