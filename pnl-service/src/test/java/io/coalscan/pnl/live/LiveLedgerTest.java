package io.coalscan.pnl.live;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.testing.Moves;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveLedgerTest {
    private final Moves moves = new Moves();
    private final LiveLedger ledger = new LiveLedger(3);

    private void add(String signature, long slot) {
        ledger.add(signature, slot, Entries.of(moves.transaction(signature, slot, buy("alice", 1, 1)), MINT));
    }

    private List<String> known() {
        return ledger.now().trades().stream().map(LedgerEntry::signature).toList();
    }

    @Test
    void tradesAreToldOnceAndInTheOrderOfTheChain() {
        add("b", 11);
        add("c", 10);
        add("b", 11);
        ledger.add("nothing", 12, List.of());

        assertThat(known()).containsExactly("c", "b");
        assertThat(ledger.now().gap()).isFalse();
    }

    @Test
    void whatIsStoredIsForgottenAndComesNoMore() {
        add("a", 10);
        add("b", 11);
        ledger.settle(10);
        add("late", 9);

        assertThat(known()).containsExactly("b");
        ledger.settle(11);
        assertThat(ledger.isEmpty()).isTrue();
    }

    @Test
    void whatIsMoreThanItHoldsLeavesAGapUntilItIsStored() {
        add("a", 10);
        add("b", 11);
        add("c", 12);
        assertThat(ledger.now().gap()).isFalse();
        add("d", 13);

        assertThat(known()).containsExactly("b", "c", "d");
        assertThat(ledger.now().gap()).isTrue();
        ledger.settle(9);
        assertThat(ledger.now().gap()).isTrue();
        ledger.settle(10);
        assertThat(ledger.now().gap()).isFalse();
    }

    @Test
    void aGapEndsWithWhatComesNext() {
        ledger.openGap();
        ledger.settle(20);
        assertThat(ledger.now().gap()).isTrue();
        add("a", 30);
        ledger.settle(29);
        assertThat(ledger.now().gap()).isTrue();
        ledger.settle(30);
        assertThat(ledger.now().gap()).isFalse();
    }
}
