package io.coalscan.pnl.job;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.out;
import static io.coalscan.pnl.testing.Moves.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.job.JobStore.ClaimLost;
import io.coalscan.pnl.job.JobStore.Work;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.pnl.trader.CostMethod;
import io.coalscan.pnl.trader.Reading;
import io.coalscan.pnl.trader.TransferMode;
import io.coalscan.pnl.web.TraderOrder;
import io.coalscan.pnl.web.TraderReads;
import io.coalscan.pnl.web.TraderReads.Row;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.TokenAccounts;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GatherTokenTest {
    private static final Reading RAW = new Reading(TransferMode.RAW, CostMethod.AVERAGE);

    private final FakeChain chain = new FakeChain();
    private final Moves moves = new Moves();
    private final Workshop workshop = new Workshop(chain);
    private final List<DecodedTransaction> added = new ArrayList<>();
    private long slot = 10;

    @Test
    void tellsEverybodyWhoEverTraded() {
        add(buy("alice", 100, 1_000));
        add(buy("bob", 100, 2_000));
        add(sell("alice", 100, 5_000));

        var job = workshop.gather(MINT);

        assertThat(job.stage()).isEqualTo(Stage.DONE);
        assertThat(job.traders()).isEqualTo(2);
        assertThat(job.newestSignature()).isEqualTo("t2");
        assertThat(rows()).extracting(Row::owner).containsExactly("alice", "bob");
        assertThat(rows().getFirst().realizedLamports()).isEqualTo(4_000);
        assertThat(rows()).extracting(Row::entryRank).containsExactly(1L, 2L);
    }

    @Test
    void asksOnlyForWhatIsNew() {
        add(buy("alice", 100, 1_000));
        add(buy("bob", 100, 2_000));
        workshop.gather(MINT);
        chain.fetched.clear();
        add(sell("alice", 50, 5_000));
        add(buy("carol", 50, 5_000));

        var job = workshop.gather(MINT);

        assertThat(chain.fetched).containsExactlyInAnyOrder("t2", "t3");
        assertThat(job.revision()).isEqualTo(2);
        assertThat(rows())
                .extracting(Row::owner, Row::revision, Row::entryRank)
                .containsExactlyInAnyOrder(tuple("alice", 2L, 1L), tuple("bob", 1L, 2L), tuple("carol", 2L, 3L));
    }

    @Test
    void whatAScanReadIsNotReadAgain() {
        var early = add(buy("alice", 100, 1_000));
        workshop.stores
                .history()
                .store(
                        MINT,
                        List.of(new ReadTransaction(
                                early.signature(), early.slot(), early.time(), true, Entries.of(early, MINT))))
                .block();
        add(sell("alice", 100, 1_500));

        workshop.gather(MINT);

        assertThat(chain.fetched).containsExactly("t1");
        assertThat(rows().getFirst().realizedLamports()).isEqualTo(500);
    }

    @Test
    void whatIsNotFinalWaits() {
        add(buy("alice", 100, 1_000));
        add(buy("bob", 100, 2_000));
        chain.finalizedSlot = 10;
        assertThat(workshop.gather(MINT).traders()).isEqualTo(1);
        chain.finalizedSlot = Long.MAX_VALUE;
        assertThat(workshop.gather(MINT).traders()).isEqualTo(2);
    }

    @Test
    void readsTheAccountsOfPoolsToo() {
        var pool = "5Q544fKrFoe6tsEbD7S8EmxGTJYAKtTVhAW5Q5pge4j1";
        chain.largest.add(new TokenAccounts.TokenAccount("vault", pool, BigInteger.TEN));
        add(buy("alice", 100, 1_000));
        chain.add(moves.transaction("unnamed", slot++, buy("bob", 100, 1_000)), "vault");

        assertThat(workshop.gather(MINT).traders()).isEqualTo(2);
    }

    @Test
    void aGapLeadsToTheOwnersAccount() {
        var alice = "62qc2CNXwrYqQScmEdiZFFAnJR262PxWEuNQtxfafNgV";
        var mint = Programs.WRAPPED_SOL;
        var own = new Moves(mint);
        var account = Addresses.associatedTokenAccount(alice, mint, Programs.TOKEN_2022);
        chain.add(own.transaction("a", 1, buy(alice, 100, 1_000)), mint, account);
        chain.add(own.transaction("b", 2, out(alice, 60, "bob"), in("bob", 60, alice)), account);
        chain.add(own.transaction("c", 3, sell(alice, 40, 900)), mint, account);

        workshop.gather(mint);

        var row = workshop.stores.traderReads().traders(question(mint)).blockFirst();
        assertThat(row.sent()).isEqualTo(60);
        assertThat(row.complete()).isTrue();
    }

    @Test
    void whatNoNodeGivesIsCountedAndAskedForAgain() {
        add(buy("alice", 100, 1_000));
        add(sell("alice", 100, 1_500));
        chain.unreadable.add("t1");
        assertThat(workshop.gather(MINT).unread()).isEqualTo(1);
        assertThat(rows().getFirst().sold()).isZero();

        chain.unreadable.clear();
        assertThat(workshop.gather(MINT).unread()).isZero();
        assertThat(rows().getFirst().realizedLamports()).isEqualTo(500);
    }

    @Test
    void whereNoNodeAnswersTheJobFailsAndGoesOnLater() {
        add(buy("alice", 100, 1_000));
        chain.unreadable.add("t0");
        assertThatThrownBy(() -> workshop.gather(MINT)).isInstanceOf(ReadException.Unavailable.class);
        chain.unreadable.clear();
        workshop.claimRunsOut();
        assertThat(workshop.work().traders()).isEqualTo(1);
    }

    @Test
    void transactionsWithoutATimeAndWithoutTheMintHarmNothing() {
        add(buy("alice", 100, 1_000));
        var timeless = moves.transaction("timeless", slot++, sell("alice", 100, 1_500));
        chain.add(
                new DecodedTransaction(
                        "timeless",
                        timeless.slot(),
                        null,
                        false,
                        "p",
                        List.of(),
                        0,
                        timeless.movements(),
                        timeless.balances()),
                MINT);
        chain.add(new DecodedTransaction("other", slot++, 1L, false, "p", List.of(), 0, List.of(), List.of()), MINT);
        chain.addFailed("failed", slot++, MINT);

        var job = workshop.gather(MINT);

        assertThat(job.unread()).isZero();
        assertThat(rows().getFirst().realizedLamports()).isEqualTo(500);
        assertThat(rows().getFirst().lastTime()).isNull();
        assertThat(rows().getFirst().heldMillis()).isNull();
    }

    @Test
    void aHistoryThatIsTooLongIsToldToBeIncomplete() {
        for (int i = 0; i < 2_100; i++) {
            if (i < 2_095) {
                chain.addFailed("f" + i, slot++, MINT);
            } else {
                add(buy("alice", 100, 1_000));
            }
        }
        workshop.listAtMost(3);
        var job = workshop.gather(MINT);
        assertThat(job.complete()).isFalse();
        assertThat(chain.listed).hasSize(1);

        workshop.listAtMost(1_000);
        assertThat(workshop.gather(MINT).complete()).isTrue();
    }

    @Test
    void whatIsListedLaterBelowWhatWasReadIsReadToo() {
        for (int i = 0; i < 2_100; i++) {
            if (i % 100 != 0) {
                chain.addFailed("f" + i, slot++, MINT);
            } else {
                add(i % 200 == 0 ? buy("alice", 100, 1_000 + i) : sell("alice", 40, 900 + i));
            }
        }
        workshop.listAtMost(3);
        assertThat(workshop.gather(MINT).complete()).isFalse();
        workshop.listAtMost(1_000);
        chain.fetched.clear();
        assertThat(workshop.gather(MINT).complete()).isTrue();

        assertThat(chain.fetched).doesNotHaveDuplicates().doesNotContain("t20");
        assertThat(workshop.told()).isEqualTo(readAtOnce()).isNotEmpty();
        assertThat(workshop.gather(MINT).done()).isZero();
    }

    @Test
    void aWorkerWhoseClaimAnotherTookStops() {
        add(buy("alice", 100, 1_000));
        workshop.begin(MINT);
        var jobs = workshop.stores.jobs();
        var slow = new Work(jobs.claim(UUID.randomUUID(), Duration.ZERO).block(), UUID.randomUUID(), Duration.ZERO);
        var other = jobs.claim(UUID.randomUUID(), Duration.ofMinutes(1)).block();

        assertThat(other).isNotNull();
        assertThatThrownBy(() -> jobs.keep(slow).block()).isInstanceOf(ClaimLost.class);
        assertThatThrownBy(() -> workshop.gather().run(slow).block()).isInstanceOf(ClaimLost.class);
        assertThat(jobs.claim(UUID.randomUUID(), Duration.ofMinutes(1)).block()).isNull();
    }

    private DecodedTransaction add(Movement movement) {
        var transaction = moves.transaction("t" + added.size(), slot++, movement);
        added.add(transaction);
        chain.add(transaction, MINT);
        return transaction;
    }

    private String readAtOnce() {
        var whole = new Workshop(chain);
        whole.gather(MINT);
        return whole.told();
    }

    private List<Row> rows() {
        return workshop.stores
                .traderReads()
                .traders(question(MINT))
                .collectList()
                .block();
    }

    private static TraderReads.Question question(String mint) {
        return new TraderReads.Question(mint, RAW, TraderOrder.REALIZED, true, 0, 100, null, 0);
    }
}
