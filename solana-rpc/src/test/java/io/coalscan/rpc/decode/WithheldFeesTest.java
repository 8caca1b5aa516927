package io.coalscan.rpc.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What Token-2022 withholds without any instruction that says so. */
class WithheldFeesTest {

    @Test
    void areWhatTheReceiverLacksSharedByAmount() {
        var ledger = new Ledger()
                .tokens("alice's", "alice", "mint", 400, 0)
                .tokens("bob's", "bob", "mint", 0, 390)
                .moves("alice's", "bob's", "mint", 100, "alice")
                .moves("alice's", "bob's", "mint", 300, "alice");
        assertThat(received(ledger)).containsExactly(97L, 293L);
    }

    @Test
    void areNoneWhereNothingIsLacking() {
        var whole = new Ledger()
                .tokens("alice's", "alice", "mint", 100, 0)
                .tokens("bob's", "bob", "mint", 0, 100)
                .moves("alice's", "bob's", "mint", 100, "alice");
        assertThat(received(whole)).containsExactly(100L);
        var inside = new Ledger()
                .tokens("alice's", "alice", "mint", 100, 0)
                .moves("alice's", "inside", "mint", 100, "alice");
        assertThat(received(inside)).containsExactly(100L);
    }

    @Test
    void areTakenFromTheReceiverThatLacksAlone() {
        var ledger = new Ledger()
                .tokens("alice's", "alice", "mint", 200, 0)
                .tokens("bob's", "bob", "mint", 0, 97)
                .tokens("carol's", "carol", "mint", 0, 100)
                .moves("alice's", "bob's", "mint", 100, "alice")
                .moves("alice's", "carol's", "mint", 100, "alice");
        assertThat(received(ledger)).containsExactly(97L, 100L);
    }

    @Test
    void areNeverTakenFromWrappedSol() {
        var ledger = new Ledger()
                .tokens("alice's", "alice", Tx.SOL, 100, 0)
                .tokens("bob's", "bob", Tx.SOL, 0, 97)
                .moves("alice's", "bob's", Tx.SOL, 100, "alice");
        assertThat(received(ledger)).containsExactly(100L);
    }

    private static List<Long> received(Ledger ledger) {
        return ledger.flows().flows().stream()
                .map(flow -> flow.received().longValue())
                .toList();
    }
}
