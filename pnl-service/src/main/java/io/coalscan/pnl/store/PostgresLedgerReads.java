package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.number;
import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.model.event.OwnerLedger;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.web.LedgerReads;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Stored movements and ledgers for callers. */
final class PostgresLedgerReads implements LedgerReads {
    /** Inside a slot the account's own order counts. */
    private static final String NEWEST_FIRST = """
            from trades t
            where t.mint = :mint and t.owner = :owner
            order by t.slot desc,
                (select max(s.position) from account_signatures s join cursors c using (mint, token_account)
                 where s.mint = t.mint and s.signature = t.signature and c.owner = t.owner) desc nulls last,
                t.signature desc, t.index desc
            offset :offset limit :limit
            """;

    /** Of each token the newest, found by its index, and of these the newest. */
    private static final String NEWEST_TRADES = """
            select %1$s, t.mint from (
                select token_mint as mint from token_pnl_stats where wallet_address = :owner
                union select token_mint from scanned_ledgers where wallet_address = :owner) as traded
            cross join lateral (
                select * from trades where mint = traded.mint and owner = :owner and side in ('BUY', 'SELL')
                order by slot desc limit :limit) as t
            order by t.slot desc, t.signature desc, t.index desc limit :limit
            """.formatted(TradeRows.columnsOf("t"));

    private final DatabaseClient database;
    private final JsonMapper json;

    PostgresLedgerReads(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Mono<List<LedgerEntry>> entries(String mint, String owner, int offset, int limit) {
        return database.sql("select " + TradeRows.COLUMNS + " " + NEWEST_FIRST)
                .bind("mint", mint)
                .bind("owner", owner)
                .bind("offset", offset)
                .bind("limit", limit)
                .map(TradeRows::read)
                .all()
                .collectList();
    }

    @Override
    public Mono<Long> count(String mint, String owner) {
        return database.sql("select count(*) as n from trades where mint = :mint and owner = :owner")
                .bind("mint", mint)
                .bind("owner", owner)
                .map(row -> number(row, "n"))
                .one();
    }

    @Override
    public Mono<WalletLedger> ledger(String mint, String owner) {
        return database.sql("select * from scanned_ledgers where wallet_address = :owner and token_mint = :mint")
                .bind("mint", mint)
                .bind("owner", owner)
                .map(this::walletLedger)
                .one();
    }

    @Override
    public Flux<WalletLedger> ledgers(String owner, int limit) {
        return database.sql(
                        "select * from scanned_ledgers where wallet_address = :owner order by updated desc, token_mint limit :limit")
                .bind("owner", owner)
                .bind("limit", limit)
                .map(this::walletLedger)
                .all();
    }

    @Override
    public Flux<OfToken> newestTrades(String owner, int limit) {
        return database.sql(NEWEST_TRADES)
                .bind("owner", owner)
                .bind("limit", limit)
                .map(row -> new OfToken(text(row, "mint"), TradeRows.read(row)))
                .all();
    }

    private WalletLedger walletLedger(Readable row) {
        var stored = Objects.requireNonNull(row.get("ledger", Json.class)).asString();
        return new WalletLedger(
                text(row, "token_mint"),
                row.get("last_signature", String.class),
                number(row, "slot"),
                Objects.requireNonNull(row.get("updated", OffsetDateTime.class))
                        .toInstant()
                        .toEpochMilli(),
                json.readValue(stored, OwnerLedger.class));
    }
}
