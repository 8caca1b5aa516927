package io.coalscan.pnl.store;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.sell;
import static io.coalscan.pnl.testing.Moves.timeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.candle.CandleReads.Known;
import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.history.Cursor;
import io.coalscan.pnl.history.CursorChange;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.service.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class CandleReadsTest {
    private final DatabaseClient database =
            DatabaseClient.create(TestPostgres.of("pnl").connections("pnl"));
    private final PostgresHistoryStore history = new PostgresHistoryStore(database);
    private final PostgresCandleReads reads = new PostgresCandleReads(database);
    private final Moves moves = new Moves();

    private void store(String signature, long slot, Movement... movements) {
        var transaction = moves.transaction(signature, slot, movements);
        var read = new ReadTransaction(signature, slot, timeOf(slot), true, Entries.of(transaction, MINT));
        history.store(MINT, List.of(read)).block();
    }

    private List<String> trades(long from, long to) {
        return reads.trades(MINT, from, to)
                .map(LedgerEntry::signature)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    @Test
    void tradesComeInTheOrderOfTheChainFromTheBeginToBeforeTheEnd() {
        store("d", 12, sell("alice", 1, 1));
        store("a", 11, buy("alice", 5, 5));
        store("b", 10, buy("bob", 5, 5));
        store("c", 11, in("bob", 1, "alice"));

        assertThat(trades(timeOf(10), timeOf(12))).containsExactly("b", "a");
        assertThat(trades(timeOf(11), timeOf(13))).containsExactly("a", "d");
    }

    @Test
    void aTokenIsKnownOnceItWasScannedAlsoWithoutTrades() {
        assertThat(reads.known(MINT).block()).isNull();
        var tokens = new PostgresTokenStore(database);
        tokens.remember(MINT, 6).block();
        tokens.remember(MINT, 9).block();
        assertThat(reads.known(MINT).block()).isEqualTo(new Known(6, null, null));
        store("a", 10, buy("alice", 5, 5));
        store("b", 12, buy("alice", 5, 5));
        store("c", 14, in("alice", 5, "bob"));
        assertThat(reads.known(MINT).block()).isEqualTo(new Known(6, timeOf(10), timeOf(12)));
    }

    @Test
    void aPoolIsCompleteOnlyWithAllItsAccounts() {
        cursor("acc-1", "pool", true);
        cursor("acc-2", "pool", false);
        cursor("acc-3", "other", true);

        assertThat(reads.complete(MINT, List.of("pool", "other", "unknown")).block())
                .isEqualTo(1);
        assertThat(reads.complete(MINT, List.of()).block()).isZero();
    }

    private void cursor(String account, String owner, boolean complete) {
        var cursor = new Cursor(account, owner, "s-" + account, "s-" + account, complete, 0, 0);
        history.extend(MINT, List.of(new CursorChange(null, cursor, List.of()))).block();
    }
}
