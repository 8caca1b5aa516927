package io.coalscan.pnl.build;

import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.buy;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import org.junit.jupiter.api.Test;

/** What an earlier scan read is not read again, and what it could not finish is taken up. */
class BuildLedgerAgainTest {
    private final LedgerScans scans = new LedgerScans();
    private final FakeChain chain = scans.chain;
    private final Moves moves = scans.moves;

    @Test
    void rescanFetchesOnlyWhatIsNew() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        scans.scan("alice");
        chain.add(moves.transaction("t2", 20, buy("alice", 100, SOL)), "a");
        chain.fetched.clear();

        var alice = scans.scan("alice").owners().getFirst();

        assertThat(chain.fetched).containsExactly("t2");
        assertThat(alice.rawBought()).isEqualTo(200);
        assertThat(alice.historyComplete()).isTrue();
    }

    @Test
    void sendsTheSameFactsWhenTheEventComesAgain() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        var event = scans.event("alice");
        scans.handler.handle(event).block();
        var calls = chain.listed.size();
        chain.add(moves.transaction("t2", 11, buy("alice", 100, SOL)), "a");

        scans.handler.handle(event).block();

        assertThat(scans.built()).hasSize(2);
        assertThat(scans.built().get(1)).isEqualTo(scans.built().get(0));
        assertThat(chain.listed).hasSize(calls);
    }

    @Test
    void readsOnWhereAKilledScanStopped() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        chain.add(moves.transaction("t2", 11, buy("alice", 100, SOL)), "a");
        var event = scans.event("alice");
        scans.stores.loseAnswers();
        assertThat(scans.handler.handle(event).onErrorComplete().block()).isNull();
        assertThat(scans.sent).isEmpty();
        chain.fetched.clear();
        scans.stores.keepAnswers();

        scans.handler.handle(event).block();

        assertThat(chain.fetched).isEmpty();
        assertThat(scans.built().getFirst().owners().getFirst().historyComplete())
                .isTrue();
    }

    @Test
    void usesWhatIsNotFinalAndDoesNotStoreIt() {
        chain.finalizedSlot = 10;
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        chain.add(moves.transaction("t2", 11, buy("alice", 100, SOL)), "a");

        assertThat(scans.scan("alice").owners().getFirst().rawBought()).isEqualTo(200);
        chain.fetched.clear();
        var again = scans.scan("alice").owners().getFirst();
        assertThat(again.rawBought()).isEqualTo(200);
        assertThat(again.notFinal()).isEqualTo(1);
        assertThat(chain.fetched).containsExactly("t2");

        chain.finalizedSlot = 11;
        assertThat(scans.scan("alice").owners().getFirst().notFinal()).isNull();
    }

    @Test
    void answersFromStoreWhenNoNodeAnswers() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        scans.scan("alice");
        chain.down = true;

        var built = scans.scan("alice");

        assertThat(built.partial()).isTrue();
        assertThat(built.owners().getFirst().rawBought()).isEqualTo(100);
        assertThat(built.owners().getFirst().historyComplete()).isFalse();
    }
}
