package io.coalscan.pnl.build;

import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.OwnerLedger;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class BuildLedgerTest {
    private final LedgerScans scans = new LedgerScans();
    private final FakeChain chain = scans.chain;
    private final Moves moves = scans.moves;

    @Test
    void tellsWhatAHolderDid() {
        chain.add(moves.transaction("t1", 10, buy("alice", 1_000_000, 2 * SOL)), "a");
        chain.addFailed("f1", 11, "a");
        chain.add(moves.transaction("t2", 12, sell("alice", 250_000, SOL)), "a");

        var built = scans.scan("alice");

        var alice = built.owners().getFirst();
        assertThat(alice.historyComplete()).isTrue();
        assertThat(alice.firstHoldTime()).isEqualTo(Moves.timeOf(10));
        assertThat(alice.rawBought()).isEqualTo(1_000_000);
        assertThat(alice.rawSold()).isEqualTo(250_000);
        assertThat(alice.boughtSol()).isEqualTo(2.0);
        assertThat(alice.realizedUsd()).isEqualTo(50.0);
        assertThat(built.medianPriceSol()).isEqualTo(3.0);
        assertThat(built.transactionsRead()).isEqualTo(2);
        assertThat(built.transactionsWanted()).isEqualTo(2);
        assertThat(built.partial()).isFalse();
        assertThat(chain.fetched).containsExactly("t1", "t2");
    }

    @Test
    void aHolderWhoseAccountIsListedWithoutAnyHistoryIsUnknown() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        moves.transaction("hidden", 11, buy("bob", 100, SOL));

        var built = scans.scan("alice", "bob");

        var bob = built.owners().getLast();
        assertThat(built.partial()).isTrue();
        assertThat(bob.historyComplete()).isFalse();
        assertThat(bob.firstHoldTime()).isNull();
        assertThat(built.owners().getFirst().historyComplete()).isTrue();
    }

    @Test
    void readsATransactionOfTwoHoldersOnce() {
        var both = moves.transaction("t1", 10, buy("alice", 100, SOL), buy("bob", 50, SOL));
        chain.add(both, "a", "b");

        var built = scans.scan("alice", "bob");

        assertThat(chain.fetched).containsExactly("t1");
        assertThat(built.owners()).allMatch(OwnerLedger::historyComplete);
        assertThat(built.transactionsWanted()).isEqualTo(1);
    }

    @Test
    void countsATransactionOfTwoHoldersOnceWhenTheyAreListedApart() {
        var both = moves.transaction("t1", 10, buy("alice", 100, SOL), buy("bob", 50, SOL));
        chain.add(both, "a", "b");
        chain.late.add("b");

        var built = scans.scan("alice", "bob");

        assertThat(chain.fetched).containsExactly("t1");
        assertThat(built.owners())
                .extracting(OwnerLedger::rawBought)
                .containsExactly(BigInteger.valueOf(100), BigInteger.valueOf(50));
        assertThat(built.owners()).allMatch(OwnerLedger::historyComplete);
        assertThat(built.transactionsWanted()).isEqualTo(1);
    }

    @Test
    void leavesAloneWhatHappenedAfterTheScansMoment() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        var event = scans.event("alice");
        chain.add(moves.transaction("t2", scans.slot + 1, sell("alice", 100, 9 * SOL)), "a");

        scans.handler.handle(event).block();

        var alice = scans.built().getFirst().owners().getFirst();
        assertThat(alice.rawSold()).isZero();
        assertThat(alice.historyComplete()).isTrue();
        assertThat(chain.fetched).containsExactly("t1");
        assertThat(scans.built().getFirst().medianPriceSol()).isEqualTo(1 / 0.0001);
    }
}
