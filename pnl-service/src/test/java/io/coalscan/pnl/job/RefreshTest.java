package io.coalscan.pnl.job;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.pnl.job.JobStore.ClaimLost;
import io.coalscan.pnl.job.JobStore.Work;
import io.coalscan.pnl.job.Workshop.Killed;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.pnl.web.TraderReads.Changed;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.read.ReadException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What came after an earlier reading, whatever happens meanwhile. */
class RefreshTest {
    private final FakeChain chain = new FakeChain();
    private final Moves moves = new Moves();
    private final Workshop workshop = new Workshop(chain);
    private long slot = 10;

    @Test
    void aWorkerThatDiesBetweenNewPagesGoesOnBelowThem() {
        begun();
        addMany(2_100);
        workshop.begin(MINT);
        workshop.dieAfter(3);
        assertThatThrownBy(workshop::work).isInstanceOf(Killed.class);
        assertThat(count("signatures_above")).isPositive();
        add("above", buy("late", 5, 50));
        chain.listed.clear();
        workshop.dieAfter(Integer.MAX_VALUE);
        workshop.claimRunsOut();
        workshop.work();

        assertThat(chain.listed.size()).isLessThanOrEqualTo(4);
        assertThat(count("signatures_above")).isZero();
        assertThat(workshop.told()).isEqualTo(readAtOnce()).isNotEmpty();
    }

    @Test
    void aListThatDoesNotReachWhatIsKnownIsNotBelieved() {
        begun();
        addMany(3);
        chain.oldestSlot(slot - 1);
        assertThatThrownBy(() -> workshop.gather(MINT)).isInstanceOf(ReadException.Unavailable.class);
        assertThat(changed("b").wallets()).isEmpty();

        chain.oldestSlot(0);
        workshop.claimRunsOut();
        workshop.work();
        assertThat(workshop.told()).isEqualTo(readAtOnce());
    }

    @Test
    void whatTheChainDroppedIsTakenBack() {
        begun();
        add("dropped", buy("carol", 100, 1_000), sell("carol", 40, 300), buy("dave", 10, 100));
        workshop.gather(MINT);
        chain.drop("dropped");
        add("instead", buy("erin", 70, 700));

        var job = workshop.gather(MINT);

        assertThat(job.traders()).isEqualTo(3);
        assertThat(workshop.told()).isEqualTo(readAtOnce()).contains("erin").doesNotContain("carol");
        assertThat(workshop.stores.traderReads().changed(MINT, "dropped").blockOptional())
                .isEmpty();
        assertThat(changed("b").wallets()).containsExactly("erin");
    }

    @Test
    void namesWhoseRowsChangedAfterASignature() {
        begun();
        add("c", sell("alice", 50, 900));
        add("d", buy("carol", 5, 90));
        workshop.gather(MINT);

        assertThat(changed("b").wallets()).containsExactly("alice", "carol");
        assertThat(changed("d").wallets()).isEmpty();
        // between two readings: what came with it may be new to whoever has it
        assertThat(changed("c").wallets()).containsExactly("alice", "carol");
        assertThat(workshop.stores.traderReads().changed(MINT, "nowhere").blockOptional())
                .isEmpty();
    }

    @Test
    void twoWorkersOnOneRefreshChangeNoNumber() {
        begun();
        addMany(1_050);
        workshop.begin(MINT);
        var first = claimed(Duration.ZERO);
        var second = claimed(Duration.ofMinutes(1));
        Mono.when(
                        workshop.gather().run(first).onErrorResume(ClaimLost.class, lost -> Mono.empty()),
                        workshop.gather().run(second))
                .block();

        assertThat(workshop.told()).isEqualTo(readAtOnce());
        assertThat(count("signatures_above")).isZero();
    }

    @Test
    void whatNobodyAsksAboutIsForgottenAndReadAgain() {
        var tokens = workshop.stores.retention();
        workshop.stores.tokens().remember(MINT, 6).block();
        begun();
        workshop.stores.candles().foldChanges(MINT).block();
        assertThat(count("candles")).isPositive();
        var told = workshop.told();
        assertThat(tokens.forgetOne(Duration.ofDays(1)).blockOptional()).isEmpty();

        assertThat(tokens.forgetOne(Duration.ofMillis(-1)).block()).isEqualTo(MINT);
        assertThat(tokens.forgetOne(Duration.ofMillis(-1)).blockOptional()).isEmpty();
        for (var table : new String[] {
            "trades",
            "transactions",
            "account_signatures",
            "token_pnl_stats",
            "trader_gains",
            "token_jobs",
            "candles",
            "candle_changes"
        }) {
            assertThat(count(table)).as(table).isZero();
        }
        workshop.gather(MINT);
        assertThat(workshop.told()).isEqualTo(told).isNotEmpty();
    }

    private Work claimed(Duration lease) {
        var worker = UUID.randomUUID();
        return new Work(workshop.stores.jobs().claim(worker, lease).block(), worker, lease);
    }

    private void begun() {
        add("a", buy("alice", 100, 1_000));
        add("b", buy("bob", 100, 1_000));
        workshop.gather(MINT);
    }

    private void addMany(int transactions) {
        for (int i = 0; i < transactions; i++) {
            if (i % 20 == 0) {
                add("m" + i, buy("owner" + i % 7, 1 + i, 10 + i));
            } else {
                chain.addFailed("f" + i, slot++, MINT);
            }
        }
    }

    private void add(String signature, Movement... movements) {
        chain.add(moves.transaction(signature, slot++, movements), MINT);
    }

    private Changed changed(String since) {
        return workshop.stores.traderReads().changed(MINT, since).block();
    }

    private String readAtOnce() {
        var whole = new Workshop(chain);
        whole.gather(MINT);
        return whole.told();
    }

    private long count(String table) {
        return workshop.stores
                .database()
                .sql("select count(*) as n from " + table)
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }
}
