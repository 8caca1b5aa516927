package io.coalscan.pnl.build;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.OwnerLedger;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.pnl.history.HistoryReader;
import io.coalscan.pnl.store.TestStores;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.service.event.ProgressReports;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class BuildLedgerTest {
    private final Moves moves = new Moves();
    private final FakeChain chain = new FakeChain();
    private final TestStores stores = new TestStores();
    private final List<ScanEvent> sent = new ArrayList<>();
    private final HoldersListedHandler handler = handler();
    private int budget = 500;
    private long slot = 1_000;
    private long partMillis = 20_000;

    private HoldersListedHandler handler() {
        var reader = new HistoryReader(chain, stores.history(), Clock.systemUTC());
        var build = new BuildLedger(
                chain,
                reader,
                stores.history(),
                stores.solUsd(),
                stores.answers(),
                new ProgressReports(this::send, ScanPart.LEDGER),
                Clock.systemUTC());
        return new HoldersListedHandler((mint, decimals) -> Mono.empty(), build, this::send);
    }

    private Mono<Void> send(ScanEvent event) {
        return Mono.fromRunnable(() -> sent.add(event));
    }

    @Test
    void tellsWhatAHolderDid() {
        chain.add(moves.transaction("t1", 10, buy("alice", 1_000_000, 2 * SOL)), "a");
        chain.addFailed("f1", 11, "a");
        chain.add(moves.transaction("t2", 12, sell("alice", 250_000, SOL)), "a");

        var built = scan("alice");

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

        var built = scan("alice", "bob");

        var bob = built.owners().getLast();
        assertThat(built.partial()).isTrue();
        assertThat(bob.historyComplete()).isFalse();
        assertThat(bob.firstHoldTime()).isNull();
        assertThat(built.owners().getFirst().historyComplete()).isTrue();
    }

    @Test
    void rescanFetchesOnlyWhatIsNew() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        scan("alice");
        chain.add(moves.transaction("t2", 20, buy("alice", 100, SOL)), "a");
        chain.fetched.clear();

        var alice = scan("alice").owners().getFirst();

        assertThat(chain.fetched).containsExactly("t2");
        assertThat(alice.rawBought()).isEqualTo(200);
        assertThat(alice.historyComplete()).isTrue();
    }

    @Test
    void readsATransactionOfTwoHoldersOnce() {
        var both = moves.transaction("t1", 10, buy("alice", 100, SOL), buy("bob", 50, SOL));
        chain.add(both, "a", "b");

        var built = scan("alice", "bob");

        assertThat(chain.fetched).containsExactly("t1");
        assertThat(built.owners()).allMatch(OwnerLedger::historyComplete);
        assertThat(built.transactionsWanted()).isEqualTo(1);
    }

    @Test
    void countsATransactionOfTwoHoldersOnceWhenTheyAreListedApart() {
        var both = moves.transaction("t1", 10, buy("alice", 100, SOL), buy("bob", 50, SOL));
        chain.add(both, "a", "b");
        chain.late.add("b");

        var built = scan("alice", "bob");

        assertThat(chain.fetched).containsExactly("t1");
        assertThat(built.owners())
                .extracting(OwnerLedger::rawBought)
                .containsExactly(BigInteger.valueOf(100), BigInteger.valueOf(50));
        assertThat(built.owners()).allMatch(OwnerLedger::historyComplete);
        assertThat(built.transactionsWanted()).isEqualTo(1);
    }

    @Test
    void endOfTheBudgetIsSaidAndFirstAcquisitionsComeFirst() {
        for (int i = 0; i < 10; i++) {
            chain.add(moves.transaction("a" + i, 10 + i, buy("alice", 10, SOL)), "a");
            chain.add(moves.transaction("b" + i, 10 + i, buy("bob", 10, SOL)), "b");
        }
        budget = 6;

        var built = scan("alice", "bob");

        assertThat(chain.fetched).containsExactly("a0", "b0", "a1", "a2");
        assertThat(built.partial()).isTrue();
        assertThat(built.transactionsRead()).isEqualTo(4);
        assertThat(built.transactionsWanted()).isEqualTo(20);
        assertThat(built.callsMade()).isEqualTo(6);
        assertThat(built.owners()).noneMatch(OwnerLedger::historyComplete);
        assertThat(built.owners()).allMatch(owner -> owner.firstAcquisition() != null);
    }

    @Test
    void sendsTheSameFactsWhenTheEventComesAgain() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        var event = event("alice");
        handler.handle(event).block();
        var calls = chain.listed.size();
        chain.add(moves.transaction("t2", 11, buy("alice", 100, SOL)), "a");

        handler.handle(event).block();

        assertThat(built()).hasSize(2);
        assertThat(built().get(1)).isEqualTo(built().get(0));
        assertThat(chain.listed).hasSize(calls);
    }

    @Test
    void readsOnWhereAKilledScanStopped() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        chain.add(moves.transaction("t2", 11, buy("alice", 100, SOL)), "a");
        var event = event("alice");
        stores.loseAnswers();
        assertThat(handler.handle(event).onErrorComplete().block()).isNull();
        assertThat(sent).isEmpty();
        chain.fetched.clear();
        stores.keepAnswers();

        handler.handle(event).block();

        assertThat(chain.fetched).isEmpty();
        assertThat(built().getFirst().owners().getFirst().historyComplete()).isTrue();
    }

    @Test
    void usesWhatIsNotFinalAndDoesNotStoreIt() {
        chain.finalizedSlot = 10;
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        chain.add(moves.transaction("t2", 11, buy("alice", 100, SOL)), "a");

        assertThat(scan("alice").owners().getFirst().rawBought()).isEqualTo(200);
        chain.fetched.clear();
        var again = scan("alice").owners().getFirst();
        assertThat(again.rawBought()).isEqualTo(200);
        assertThat(again.notFinal()).isEqualTo(1);
        assertThat(chain.fetched).containsExactly("t2");

        chain.finalizedSlot = 11;
        assertThat(scan("alice").owners().getFirst().notFinal()).isNull();
    }

    @Test
    void leavesAloneWhatHappenedAfterTheScansMoment() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        var event = event("alice");
        chain.add(moves.transaction("t2", slot + 1, sell("alice", 100, 9 * SOL)), "a");

        handler.handle(event).block();

        var alice = built().getFirst().owners().getFirst();
        assertThat(alice.rawSold()).isZero();
        assertThat(alice.historyComplete()).isTrue();
        assertThat(chain.fetched).containsExactly("t1");
        assertThat(built().getFirst().medianPriceSol()).isEqualTo(1 / 0.0001);
    }

    @Test
    void sendsWhatItHasWhenTimeIsUp() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        chain.add(moves.transaction("t2", 11, buy("alice", 100, SOL)), "a");
        chain.add(moves.transaction("t3", 11, buy("bob", 100, SOL)), "b");
        chain.silent.add("b");
        chain.stalls = true;
        partMillis = 300;

        var built = scan("alice", "bob");

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
        budget = 10;

        var built = scan("alice", "bob");

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

        assertThat(scan("alice").partial()).isFalse();
        assertThat(chain.fetched).containsExactly("a3");
    }

    @Test
    void saysThatNoLedgerComesWhenNoNodeAnswersAndNothingIsKnown() {
        chain.down = true;
        handler.handle(event("alice")).block();
        assertThat(sent).singleElement().isInstanceOf(PartFailed.class);
    }

    @Test
    void answersFromStoreWhenNoNodeAnswers() {
        chain.add(moves.transaction("t1", 10, buy("alice", 100, SOL)), "a");
        scan("alice");
        chain.down = true;

        var built = scan("alice");

        assertThat(built.partial()).isTrue();
        assertThat(built.owners().getFirst().rawBought()).isEqualTo(100);
        assertThat(built.owners().getFirst().historyComplete()).isFalse();
    }

    private LedgerBuilt scan(String... owners) {
        handler.handle(event(owners)).block();
        return built().getLast();
    }

    private List<LedgerBuilt> built() {
        return sent.stream()
                .filter(LedgerBuilt.class::isInstance)
                .map(LedgerBuilt.class::cast)
                .toList();
    }

    /** Owners by size; the account of "alice" is "a". */
    private HoldersListed event(String... owners) {
        var scanId = UUID.randomUUID();
        long now = System.currentTimeMillis();
        var times = new ScanTimes(now, now + partMillis, now + 28_000, now + 180_000);
        var head = new EventHead(
                EventIds.of(scanId, HoldersListed.class), scanId, EventHead.SOLANA, MINT, slot, times, null);
        var candidates = Arrays.stream(owners)
                .map(owner -> Candidate.whole(owner, 1, moves.balance(owner), List.of(owner.substring(0, 1)), true))
                .toList();
        return new HoldersListed(head, "token", 6, BigInteger.TEN, 100.0, candidates, budget, 100);
    }
}
