package io.coalscan.pnl.job;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.price.SolUsd;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.pnl.trader.TraderCalculation;
import io.coalscan.pnl.trader.TraderCalculation.Rule;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Owners with many movements: what a refresh costs, and that no late or dropped one of them is lost in what is kept of the early ones. */
class TraderStatesTest {
    private final FakeChain chain = new FakeChain();
    private final Moves moves = new Moves();
    private final Workshop workshop = new Workshop(chain);
    private final List<DecodedTransaction> unlisted = new ArrayList<>();
    private long slot = 10;

    @Test
    void aRefreshReadsOnlyWhatIsAboveTheState() {
        busy("bot", 12);
        workshop.gather(MINT);
        run("update trades set raw_quote_amount = 1000000000 where slot < 15");
        add("new", buy("bot", 5, 7));
        workshop.gather(MINT);

        assertThat(workshop.told()).isEqualTo(readAtOnce()).isNotEmpty();
    }

    @Test
    void whatComesLateIsFoldedAtItsPlace() {
        busy("bot", 6);
        var late = moves.transaction("late", slot++, buy("bot", 50, 999), sell("bot", 20, 1));
        busy("bot", 12);
        workshop.gather(MINT);
        assertThat(states()).isEqualTo(1);
        scanned(late);
        workshop.gather(MINT);

        assertThat(workshop.told()).isEqualTo(readAtOnce()).isNotEmpty();
    }

    @Test
    void aLateTradeOfAnotherChangesWhatWasReceived() {
        busy("pool", 3);
        var late = moves.transaction("late", slot++, buy("carol", 10, 500_000));
        for (int i = 0; i < 12; i++) {
            add("in" + i, in("bot", 10, "friend"));
        }
        add("sold", sell("bot", 60, 1_000));
        workshop.gather(MINT);
        assertThat(states()).isPositive();
        scanned(late);
        workshop.gather(MINT);

        assertThat(workshop.told()).isEqualTo(readAtOnce());
    }

    @Test
    void aTradeThatComesWhileRowsAreCalculatedIsMarkedForOthersTheNextTime() {
        var late = moves.transaction("late", slot++, buy("carol", 10, 500_000));
        add("in", in("alice", 10, "friend"));
        add("sold", sell("alice", 3, 100));
        workshop.gather(MINT);
        // as if it was stored between the marking and the calculation of a refresh
        scanned(late);
        workshop.stores
                .traders()
                .recalculate(MINT, 2, 10, new TraderCalculation(SolUsd.withNearest(new TreeMap<>()), Rule.DEFAULT))
                .block();
        workshop.gather(MINT);

        assertThat(workshop.told()).isEqualTo(readAtOnce());
    }

    @Test
    void whatTheChainDroppedIsInNoState() {
        busy("bot", 12);
        workshop.gather(MINT);
        assertThat(states()).isEqualTo(1);
        chain.dropFrom("bot14");
        add("instead", buy("carol", 5, 7));
        workshop.gather(MINT);

        assertThat(workshop.told()).isEqualTo(readAtOnce()).doesNotContain("bot14");
    }

    @Test
    void aPriceOfSolThatBecomesKnownLaterIsThatOfAllTrades() {
        busy("bot", 12);
        workshop.gather(MINT);
        workshop.stores.solUsd().remember(Instant.now().toEpochMilli(), 150).block();
        add("new", buy("bot", 5, 7));
        workshop.gather(MINT);

        var whole = new Workshop(chain);
        whole.stores.solUsd().remember(Instant.now().toEpochMilli(), 150).block();
        whole.gather(MINT);
        assertThat(workshop.told()).isEqualTo(whole.told());
    }

    @Test
    void aPlaceThatBecomesKnownLaterCounts() {
        add("first", buy("alice", 5, 7));
        slot--;
        var second = moves.transaction("second", slot, buy("bob", 5, 7));
        store(workshop, second);
        workshop.gather(MINT);
        chain.add(second, MINT);
        add("third", buy("carol", 5, 7));
        workshop.gather(MINT);

        assertThat(workshop.told()).isEqualTo(readAtOnce()).isNotEmpty();
    }

    private void busy(String owner, int transactions) {
        for (int i = 0; i < transactions; i++) {
            add(owner + slot, i % 3 == 2 ? sell(owner, 7, 90 + i) : buy(owner, 10 + i, 100 + i));
        }
    }

    private void add(String signature, Movement... movements) {
        chain.add(moves.transaction(signature, slot++, movements), MINT);
    }

    /** A scan comes across a transaction that the token's lists do not name. */
    private void scanned(DecodedTransaction transaction) {
        unlisted.add(transaction);
        store(workshop, transaction);
    }

    private static void store(Workshop workshop, DecodedTransaction transaction) {
        workshop.stores
                .history()
                .store(
                        MINT,
                        List.of(new ReadTransaction(
                                transaction.signature(),
                                transaction.slot(),
                                transaction.time(),
                                true,
                                Entries.of(transaction, MINT))))
                .block();
    }

    private String readAtOnce() {
        var whole = new Workshop(chain);
        unlisted.forEach(transaction -> store(whole, transaction));
        whole.gather(MINT);
        return whole.told();
    }

    private long states() {
        return workshop.stores
                .database()
                .sql("select count(*) as n from trader_states")
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }

    private void run(String sql) {
        workshop.stores.database().sql(sql).then().block();
    }
}
