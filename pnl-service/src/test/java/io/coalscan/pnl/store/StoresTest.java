package io.coalscan.pnl.store;

import static io.coalscan.pnl.testing.Moves.MINT;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.out;
import static io.coalscan.pnl.testing.Moves.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.Candidate;
import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.history.Cursor;
import io.coalscan.pnl.history.CursorChange;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.service.testing.TestPostgres;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

class StoresTest {
    private static final List<Candidate> CANDIDATES =
            List.of(Candidate.whole("alice", 1, BigInteger.TEN, List.of("acc-a", "acc-b"), true));

    private final DatabaseClient database =
            DatabaseClient.create(TestPostgres.of("pnl").connections("pnl"));
    private final PostgresHistoryStore store = new PostgresHistoryStore(database);
    private final Moves moves = new Moves();

    @Test
    void givesMovementsBackAsTheyWere() {
        var huge = new BigInteger("18446744073709551615");
        var fees = new Movement.Fees(5_000, huge, 10, -2_039_280, 7);
        var trade = new Movement(
                Movement.Side.SELL,
                Movement.Cause.SWAP,
                "unknown",
                "alice",
                MINT,
                huge,
                "quote",
                huge,
                "pool",
                true,
                fees);
        var noTime = new DecodedTransaction("t0", 7, null, false, "p", List.of(), 0, List.of(trade), List.of());
        var transactions = List.of(
                read(noTime),
                read(moves.transaction("t1", 8, buy("alice", 5, 6), sell("alice", 2, 3))),
                empty("t2", 9));

        store.store(MINT, transactions).block();

        var expected = transactions.stream().flatMap(t -> t.entries().stream()).toList();
        assertThat(entries(100)).hasSize(3).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(known().read()).containsExactlyInAnyOrder("t0", "t1");
    }

    @Test
    void storesTheSameTransactionOnce() {
        var both = List.of(read(moves.transaction("t1", 8, out("alice", 5, "bob"), in("bob", 5, "alice"))));
        store.store(MINT, both).block();
        store.store(MINT, both).block();
        assertThat(entries(100)).hasSize(1);
        assertThat(store.entries(MINT, List.of("alice", "bob"), 100)
                        .collectList()
                        .block())
                .hasSize(2);
    }

    @Test
    void givesTheNewestTradesOfOthersToo() {
        var others = new java.util.ArrayList<ReadTransaction>();
        others.add(read(moves.transaction("t1", 1, in("alice", 5, "bob"))));
        others.add(read(moves.transaction("t2", 2, in("carol", 5, "bob"))));
        for (int i = 0; i < 2_010; i++) {
            others.add(read(moves.transaction("o" + i, 100 + i, buy("bob", 5, 6))));
        }
        store.store(MINT, others).block();

        assertThat(entries(5_000))
                .hasSize(2_001)
                .extracting(LedgerEntry::signature)
                .contains("t1", "o10", "o2009");
        assertThat(known().read()).hasSize(2_001).contains("t1").doesNotContain("t2", "o9");
    }

    @Test
    void knowsWhatIsReadOfAnAccountThoughItMovedNothing() {
        var cursor = new Cursor("acc-a", "alice", "s1", "s1", true, 0, 0);
        store.extend(MINT, List.of(new CursorChange(null, cursor, lines(0, "s1"))))
                .block();
        store.store(MINT, List.of(empty("s1", 9), empty("s2", 9))).block();
        assertThat(known().read()).containsExactly("s1");
    }

    @Test
    void anAccountWithMoreLinesThanAScanReadsIsListedAnew() {
        var cursor = new Cursor("acc-a", "alice", "s1", "s0", true, 0, 5_000);
        store.extend(MINT, List.of(new CursorChange(null, cursor, lines(0, "s0", "s1"))))
                .block();
        assertThat(known().cursor("acc-a")).isNull();
        assertThat(known().lines("acc-a")).isEmpty();
    }

    @Test
    void leavesLaterMovementsAndOtherTokensOut() {
        store.store(MINT, List.of(read(moves.transaction("t1", 8, buy("alice", 5, 6)))))
                .block();
        assertThat(entries(7)).isEmpty();
        assertThat(store.entries("other", List.of("alice"), 100).collectList().block())
                .isEmpty();
    }

    @Test
    void keepsTheOrderInsideASlot() {
        var cursor = new Cursor("acc-a", "alice", "s3", "s1", false, 0, 2);
        store.extend(MINT, List.of(new CursorChange(null, cursor, lines(0, "s1", "s2", "s3"))))
                .block();
        var longer = new Cursor("acc-a", "alice", "s4", "s0", true, -1, 3);
        var around = List.of(line(-1, "s0"), line(3, "s4"));
        store.extend(MINT, List.of(new CursorChange(cursor, longer, around))).block();

        assertThat(known().cursor("acc-a")).isEqualTo(longer);
        assertThat(known().lines("acc-a"))
                .extracting(SignatureInfo::signature)
                .containsExactly("s0", "s1", "s2", "s3", "s4");
        assertThat(known().lines("acc-b")).isEmpty();
    }

    @Test
    void ignoresAChangeThatAnotherInstanceOvertook() {
        var first = new Cursor("acc-a", "alice", "s1", "s1", true, 0, 0);
        store.extend(MINT, List.of(new CursorChange(null, first, lines(0, "s1"))))
                .block();
        var theirs = new Cursor("acc-a", "alice", "s3", "s1", true, 0, 2);
        store.extend(MINT, List.of(new CursorChange(first, theirs, lines(1, "s2", "s3"))))
                .block();

        var late = new Cursor("acc-a", "alice", "s2", "s1", true, 0, 1);
        store.extend(MINT, List.of(new CursorChange(first, late, lines(1, "s2"))))
                .block();
        store.extend(MINT, List.of(new CursorChange(null, first, lines(0, "s1"))))
                .block();

        assertThat(known().cursor("acc-a")).isEqualTo(theirs);
        assertThat(known().lines("acc-a")).extracting(SignatureInfo::signature).containsExactly("s1", "s2", "s3");
    }

    @Test
    void keepsTheFirstPriceOfAnHour() {
        var prices = new PostgresSolUsdStore(database);
        prices.remember(7_200_001, 150.5).block();
        prices.remember(7_300_000, 160).block();
        prices.remember(10_800_000, 170).block();
        assertThat(prices.byHour().block())
                .containsExactly(
                        java.util.Map.entry(7_200_000L, BigDecimal.valueOf(150.5)),
                        java.util.Map.entry(10_800_000L, BigDecimal.valueOf(170.0)));
    }

    @Test
    void aSymbolThatIsKnownStays() {
        var tokens = new PostgresTokenStore(database);
        tokens.remember(MINT, 6).block();
        tokens.remember(MINT, 6, "EMOT").block();
        tokens.remember(MINT, 6).block();
        var symbol = database.sql("select symbol from tokens where mint_address = :mint")
                .bind("mint", MINT)
                .map(row -> row.get("symbol", String.class))
                .one();
        assertThat(symbol.block()).isEqualTo("EMOT");
    }

    private List<LedgerEntry> entries(long slot) {
        return store.entries(MINT, List.of("alice"), slot).collectList().block();
    }

    private io.coalscan.pnl.history.KnownHistory known() {
        return store.known(MINT, CANDIDATES).block();
    }

    private static ReadTransaction read(DecodedTransaction transaction) {
        return new ReadTransaction(
                transaction.signature(), transaction.slot(), transaction.time(), true, Entries.of(transaction, MINT));
    }

    private static ReadTransaction empty(String signature, long slot) {
        return new ReadTransaction(signature, slot, null, true, List.of());
    }

    private static List<CursorChange.Line> lines(long from, String... signatures) {
        var lines = new java.util.ArrayList<CursorChange.Line>();
        for (var signature : signatures) {
            lines.add(line(from + lines.size(), signature));
        }
        return lines;
    }

    private static CursorChange.Line line(long position, String signature) {
        return new CursorChange.Line(position, new SignatureInfo(signature, 50, 50_000L, false, true));
    }
}
