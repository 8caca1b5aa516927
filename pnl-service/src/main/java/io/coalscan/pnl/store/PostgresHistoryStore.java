package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.Columns.longs;
import static io.coalscan.pnl.store.Columns.texts;

import io.coalscan.model.event.Candidate;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.history.Cursor;
import io.coalscan.pnl.history.CursorChange;
import io.coalscan.pnl.history.HistoryStore;
import io.coalscan.pnl.history.KnownHistory;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.rpc.read.SignatureInfo;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Histories in PostgreSQL; a batch is one statement, and so all or nothing. */
final class PostgresHistoryStore implements HistoryStore {
    /** Where a token's traders are told, new movements of an owner say that its row is old. */
    private static final String STORE = """
            with read as (
                insert into transactions (mint, signature, slot, block_time)
                select :mint, * from unnest(:signatures::text[], :slots::bigint[], :times::bigint[])
                on conflict do nothing),
            moved as (
                insert into trades (mint, """ + TradeRows.COLUMNS + ")\n" + TradeRows.SELECT_UNNESTED + """
                on conflict do nothing
                returning owner, slot, side)
            insert into trader_changes (mint, owner, slot, market_slot)
            select :mint, owner, min(slot), min(slot) filter (where side in ('BUY', 'SELL')) from moved
            where exists (select from token_jobs where mint = :mint)
            group by owner order by owner
            on conflict (mint, owner) do update
            set slot = least(trader_changes.slot, excluded.slot), market_slot = least(trader_changes.market_slot, excluded.market_slot)
            """;

    /** More than the calls of any scan. */
    private static final int MOST_LINES = 5_000;

    private static final int NEWEST_TRADES = 2_000;

    private static final String NEWEST = """
            select * from trades where mint = :mint and slot <= :slot and side in ('BUY', 'SELL')
            order by slot desc, signature desc, index desc limit :newest
            """;

    private static final String ENTRIES = "select " + TradeRows.COLUMNS
            + " from trades where mint = :mint and slot <= :slot and owner = any(:owners)\nunion\nselect "
            + TradeRows.COLUMNS
            + " from (" + NEWEST + ") as newest";

    /** What an owner did, what is listed of its accounts, and what {@link #ENTRIES} gives of others. */
    private static final String READ =
            "select signature from trades where mint = :mint and owner = any(:owners)\nunion\n"
                    + "select signature from (" + NEWEST + ") as newest\nunion\n"
                    + "select s.signature from account_signatures s join transactions using (mint, signature)"
                    + " where s.mint = :mint and s.token_account = any(:accounts)";

    private final DatabaseClient database;

    PostgresHistoryStore(DatabaseClient database) {
        this.database = database;
    }

    private record StoredLine(String account, long position, SignatureInfo line) {}

    @Override
    public Mono<KnownHistory> known(String mint, Collection<Candidate> candidates) {
        var accounts = candidates.stream()
                .flatMap(candidate -> candidate.tokenAccounts().stream())
                .toArray(String[]::new);
        var owners = candidates.stream().map(Candidate::owner).toArray(String[]::new);
        return cursors(mint, accounts)
                .flatMap(cursors -> Mono.zip(
                        lines(mint, cursors),
                        read(mint, owners, cursors.keySet().toArray(String[]::new)),
                        (lines, read) -> new KnownHistory(cursors, lines, read)));
    }

    private Mono<Map<String, Cursor>> cursors(String mint, String[] accounts) {
        return database.sql(
                        "select * from cursors where mint = :mint and token_account = any(:accounts) and last_position - first_position < :most")
                .bind("mint", mint)
                .bind("accounts", accounts)
                .bind("most", MOST_LINES)
                .map(PostgresHistoryStore::cursor)
                .all()
                .collectMap(Cursor::account);
    }

    @Override
    public Mono<Cursor> cursor(String mint, String account) {
        return database.sql("select * from cursors where mint = :mint and token_account = :account")
                .bind("mint", mint)
                .bind("account", account)
                .map(PostgresHistoryStore::cursor)
                .one();
    }

    static Cursor cursor(Readable row) {
        return new Cursor(
                TradeRows.text(row, "token_account"),
                TradeRows.text(row, "owner"),
                TradeRows.text(row, "newest_signature"),
                TradeRows.text(row, "oldest_signature"),
                TradeRows.flag(row, "complete"),
                TradeRows.number(row, "first_position"),
                TradeRows.number(row, "last_position"));
    }

    /** Lines that another instance adds between the two reads lie outside of the cursor and are left out. */
    private Mono<Map<String, List<SignatureInfo>>> lines(String mint, Map<String, Cursor> cursors) {
        if (cursors.isEmpty()) {
            return Mono.just(Map.of());
        }
        return database.sql(
                        "select * from account_signatures where mint = :mint and token_account = any(:accounts) order by token_account, position")
                .bind("mint", mint)
                .bind("accounts", cursors.keySet().toArray(String[]::new))
                .map(PostgresHistoryStore::line)
                .all()
                .filter(stored -> {
                    var cursor = cursors.get(stored.account());
                    return cursor != null
                            && stored.position() >= cursor.firstPosition()
                            && stored.position() <= cursor.lastPosition();
                })
                .collect(
                        () -> new HashMap<String, List<SignatureInfo>>(),
                        (byAccount, stored) -> byAccount
                                .computeIfAbsent(stored.account(), account -> new ArrayList<>())
                                .add(stored.line()))
                .map(Map::copyOf);
    }

    private static StoredLine line(Readable row) {
        var line = new SignatureInfo(
                TradeRows.text(row, "signature"),
                TradeRows.number(row, "slot"),
                row.get("block_time", Long.class),
                false,
                true);
        return new StoredLine(TradeRows.text(row, "token_account"), TradeRows.number(row, "position"), line);
    }

    private Mono<Set<String>> read(String mint, String[] owners, String[] accounts) {
        return database.sql(READ)
                .bind("mint", mint)
                .bind("owners", owners)
                .bind("accounts", accounts)
                .bind("slot", Long.MAX_VALUE)
                .bind("newest", NEWEST_TRADES)
                .map(row -> TradeRows.text(row, "signature"))
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Flux<LedgerEntry> entries(String mint, Collection<String> owners, long slot) {
        return database.sql(ENTRIES)
                .bind("mint", mint)
                .bind("owners", owners.toArray(String[]::new))
                .bind("slot", slot)
                .bind("newest", NEWEST_TRADES)
                .map(TradeRows::read)
                .all();
    }

    @Override
    public Mono<Void> extend(String mint, Collection<CursorChange> changes) {
        return new IntervalStatement(mint, changes).run(database);
    }

    @Override
    public Mono<Void> store(String mint, List<ReadTransaction> transactions) {
        var entries = transactions.stream()
                .flatMap(transaction -> transaction.entries().stream())
                .toList();
        var statement = database.sql(STORE)
                .bind("mint", mint)
                .bind("signatures", texts(transactions, ReadTransaction::signature))
                .bind("slots", longs(transactions, ReadTransaction::slot))
                .bind("times", longs(transactions, ReadTransaction::time));
        return TradeRows.bind(statement, entries).then();
    }
}
