package io.coalscan.pnl.build;

import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.buy;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.OwnerLedger;
import io.coalscan.model.event.PartFailed;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ledger by the calls, the time and the nodes that there are. */
class BuildLedgerWithinLimitsTest {
    private final LedgerScans scans = new LedgerScans();
    private final FakeChain chain = scans.chain;
    private final Moves moves = scans.moves;

    @Test
    void endOfTheBudgetIsSaidAndFirstAcquisitionsComeFirst() {
        for (int i = 0; i < 10; i++) {
            chain.add(moves.transaction("a" + i, 10 + i, buy("alice", 10, SOL)), "a");
            chain.add(moves.transaction("b" + i, 10 + i, buy("bob", 10, SOL)), "b");
        }
        scans.budget = 6;

        var built = scans.scan("alice", "bob");

        assertThat(chain.fetched).containsExactly("a0", "b0", "a1", "a2");
        assertThat(built.partial()).isTrue();
        assertThat(built.transactionsRead()).isEqualTo(4);
        assertThat(built.transactionsWanted()).isEqualTo(20);
        assertThat(built.callsMade()).isEqualTo(6);
        assertThat(built.owners()).noneMatch(OwnerLedger::historyComplete);
        assertThat(built.owners()).allMatch(owner -> owner.firstAcquisition() != null);
    }

    @Test
    void fewCallsTellTheBeginningsOfTheLargest() {
        var owners = List.of("alice", "bob", "carol", "dave", "eve");
        for (var owner : owners) {
            var account = owner.substring(0, 1);
            chain.add(moves.transaction(account + 0, 10, buy(owner, 10, SOL)), account);
            chain.add(moves.transaction(account + 1, 11, buy(owner, 10, SOL)), account);
        }
        scans.budget = 5;

        var built = scans.scan(owners.toArray(String[]::new));

        assertThat(chain.listed).containsExactly("a", "b", "c");
        assertThat(chain.fetched).containsExactly("a0", "b0");
        assertThat(built.owners().stream().filter(owner -> owner.firstAcquisition() != null))
                .hasSize(2);
    }

    @Test
    void withoutCallsNothingIsKnownAndSaid() {
        chain.add(moves.transaction("a0", 10, buy("alice", 10, SOL)), "a");
        scans.budget = 0;

        var built = scans.scan("alice");

        assertThat(built.partial()).isTrue();
        assertThat(built.transactionsRead()).isZero();
    }

    @Test
    void sendsWhatItHasWhenTimeIsUp() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        chain.add(moves.transaction("t2", 11, buy("alice", 100, SOL)), "a");
        chain.add(moves.transaction("t3", 11, buy("bob", 100, SOL)), "b");
        chain.silent.add("b");
        chain.stalls = true;
        scans.partMillis = 300;

        var built = scans.scan("alice", "bob");

        assertThat(built.partial()).isTrue();
        assertThat(built.owners()).hasSize(2).noneMatch(OwnerLedger::historyComplete);
        assertThat(built.transactionsRead()).isEqualTo(1);
        assertThat(built.owners().getFirst().firstHoldTime()).isEqualTo(Moves.timeOf(10));
    }

    @Test
    void readsByThePageWhereANodeOffersIt() {
        chain.bulk = true;
        for (int i = 0; i < 250; i++) {
            chain.add(moves.transaction("a" + i, 10 + i, buy("alice", 10, SOL)), "a");
        }
        chain.add(moves.transaction("b0", 10, buy("bob", 10, SOL)), "b");
        scans.budget = 10;

        var built = scans.scan("alice", "bob");

        assertThat(built.partial()).isFalse();
        assertThat(built.transactionsRead()).isEqualTo(251);
        assertThat(built.owners()).allMatch(OwnerLedger::historyComplete);
        assertThat(chain.fetched).containsExactly("b0");
        assertThat(built.callsMade()).isEqualTo(2 + 1 + 3 + 1);
    }

    @Test
    void readsOneByOneWhatAPageLacks() {
        chain.bulk = true;
        for (int i = 0; i < 5; i++) {
            chain.add(moves.transaction("a" + i, 10 + i, buy("alice", 10, SOL)), "a");
        }
        chain.missingInPages.add("a3");

        assertThat(scans.scan("alice").partial()).isFalse();
        assertThat(chain.fetched).containsExactly("a3");
    }

    @Test
    void saysThatNoLedgerComesWhenNoNodeAnswersAndNothingIsKnown() {
        chain.down = true;
        scans.handler.handle(scans.event("alice")).block();
        assertThat(scans.sent).singleElement().isInstanceOf(PartFailed.class);
    }
}
