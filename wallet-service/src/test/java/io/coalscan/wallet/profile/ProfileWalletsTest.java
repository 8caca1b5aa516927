package io.coalscan.wallet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.HolderKind;
import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.WalletLabel;
import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.wallet.kol.Kol;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProfileWalletsTest extends Profiling {
    @Test
    void tellsHistoryActivityAndFunder() {
        var alice = only(profiled("alice"));

        assertThat(alice.transactionCount()).isEqualTo(3);
        assertThat(alice.transactionCountIsLowerBound()).isFalse();
        assertThat(alice.lastActivityTime()).isEqualTo(NOW - 2 * DAY);
        assertThat(alice.activitySettled()).isTrue();
        assertThat(alice.labels()).extracting(WalletLabel::type).containsExactly(WalletLabelType.FRESH);
        assertThat(alice.fundingKnown()).isTrue();
        assertThat(Objects.requireNonNull(alice.funding()).address()).isEqualTo("friend");
        assertThat(alice.funding().kind()).isNull();
    }

    @Test
    void readsNoMoreThanItNeeds() {
        var answer = profiled("alice");

        assertThat(chain.asked)
                .containsExactly("signatures alice", "transaction a1", "transaction a3", "transaction a2");
        assertThat(answer.callsMade()).isEqualTo(4);
        assertThat(answer.partial()).isFalse();
    }

    @Test
    void whatCannotChangeIsNotReadAgain() {
        profiled("alice");
        chain.asked.clear();
        chain.transaction("alice", "a4", NOW - HOUR, "alice");

        var alice = only(profiled("alice"));

        assertThat(chain.asked).containsExactly("signatures alice", "transaction a4");
        assertThat(alice.transactionCount()).isEqualTo(4);
        assertThat(alice.lastActivityTime()).isEqualTo(NOW - HOUR);
        assertThat(alice.fundingKnown()).isTrue();
    }

    @Test
    void whatMayBeUndoneIsUsedButNotRemembered() {
        chain.newestNotFinal("alice");

        var alice = only(profiled("alice"));

        assertThat(alice.transactionCount()).isEqualTo(3);
        assertThat(Objects.requireNonNull(stores.wallets.get("alice")).history().newest())
                .isEqualTo("a2");
        assertThat(only(profiled("alice")).transactionCount()).isEqualTo(3);
    }

    @Test
    void signaturesAfterTheScansSlotAreIgnored() {
        chain.transaction("alice", "late", NOW + HOUR, "alice");

        assertThat(only(profiled("alice")).transactionCount()).isEqualTo(3);
    }

    @Test
    void aRepeatedEventIsAnsweredAlikeWithoutAskingTheChain() {
        var event = event(candidates("alice"));
        var first = run(event);
        chain.asked.clear();

        assertThat(run(event)).isEqualTo(first);
        assertThat(chain.asked).isEmpty();
    }

    @Test
    void ownersThatAreNoPersonCostNothing() {
        list("exchange", KnownAddress.Category.EXCHANGE);
        var event = event(List.of(candidate("exchange", true), candidate("pda", false)));

        var answer = run(event);

        assertThat(chain.asked).isEmpty();
        assertThat(answer.wallets().getFirst().registryKind()).isEqualTo(HolderKind.EXCHANGE);
        assertThat(answer.wallets().getLast().labels()).isEmpty();
        assertThat(answer.wallets().getLast().fundingKnown()).isFalse();
    }

    @Test
    void namesKnownPeople() {
        stores.kols.put("alice", new Kol("alice", "Alice", "al", null, "trader", true, 1));

        assertThat(only(profiled("alice")).labels())
                .extracting(WalletLabel::type)
                .containsExactly(WalletLabelType.FRESH, WalletLabelType.NAMED);
    }

    @Test
    void aWalletThatWasOnlyEverNamedWasFundedByNobody() {
        chain.transaction("ghost", "g1", NOW - DAY, "spammer");

        var ghost = only(profiled("ghost"));

        assertThat(ghost.transactionCount()).isEqualTo(1);
        assertThat(ghost.fundingKnown()).isTrue();
        assertThat(ghost.funding()).isNull();
        assertThat(ghost.lastActivityTime()).isNull();
    }
}
