package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.number;
import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.job.TraderStore;
import io.coalscan.pnl.trader.Market;
import io.coalscan.pnl.trader.Moved;
import io.coalscan.pnl.trader.Trader;
import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code traders} and {@code trader_gains}, made of {@code trades}. */
final class PostgresTraderStore implements TraderStore {
    private static final String SPREAD = """
            insert into trader_changes (mint, owner, slot)
            select mint, owner, min(slot) from trades
            where mint = :mint and side = 'TRANSFER_IN' and slot >= (select min(slot) from trader_changes where mint = :mint)
            group by mint, owner order by owner
            on conflict do nothing
            """;

    /** While the deleted rows are not committed, whoever marks one of these owners waits and marks it anew. */
    private static final String TAKE = """
            delete from trader_changes where mint = :mint and owner in (
                select owner from trader_changes where mint = :mint order by owner limit :most for update skip locked)
            returning owner
            """;

    private static final String MOVED = "select " + TradeRows.columnsOf("t") + """
            , s.position, m.raw_amount as market_amount, m.quote_mint as market_quote, m.raw_quote_amount as market_quote_amount,
                m.block_time as market_time
            from trades t
            left join account_signatures s on s.mint = t.mint and s.signature = t.signature and s.token_account = t.mint
            left join lateral (
                select p.raw_amount, p.quote_mint, p.raw_quote_amount, p.block_time from trades p
                where t.side = 'TRANSFER_IN' and p.mint = t.mint and p.side in ('BUY', 'SELL') and p.slot <= t.slot
                    and p.quote_mint is not null and p.raw_quote_amount is not null
                order by p.slot desc, p.signature desc, p.index desc limit 1) as m on true
            where t.mint = :mint and t.owner = any(:owners)
            order by t.owner
            """;

    private static final String UPSERT = """
            insert into traders select * from jsonb_populate_recordset(null::traders, :rows)
            on conflict (mint, owner) do update set (%s) = row(%s)
            """;

    private static final String GAINS = """
            insert into trader_gains select * from jsonb_populate_recordset(null::trader_gains, :rows)
            on conflict (mint, mode, method, owner) do update
            set cost_lamports = excluded.cost_lamports, realized_lamports = excluded.realized_lamports, open_amount = excluded.open_amount,
                open_lamports = excluded.open_lamports, cost_usd = excluded.cost_usd, realized_usd = excluded.realized_usd,
                open_usd = excluded.open_usd, incomplete = excluded.incomplete
            """;

    private static final String RANK = """
            with start as (
                select buy_slot, buy_position, buy_signature from traders
                where mint = :mint and revision = :revision and buy_slot is not null
                order by buy_slot, buy_position, buy_signature limit 1),
            before as (
                select coalesce(max(entry_rank), 0) as n from (
                    select t.entry_rank from traders t, start
                    where t.mint = :mint and t.buy_slot is not null
                        and (t.buy_slot, t.buy_position, t.buy_signature) < (start.buy_slot, start.buy_position, start.buy_signature)
                    order by t.buy_slot desc, t.buy_position desc, t.buy_signature desc, t.entry_rank desc limit 1) as last),
            ranked as (
                select t.owner, before.n + row_number() over (
                    order by t.buy_slot, t.buy_position, t.buy_signature, t.buy_index, t.owner) as rank
                from traders t, start, before
                where t.mint = :mint and t.buy_slot is not null
                    and (t.buy_slot, t.buy_position, t.buy_signature) >= (start.buy_slot, start.buy_position, start.buy_signature))
            update traders t set entry_rank = r.rank from ranked r
            where t.mint = :mint and t.owner = r.owner and t.entry_rank is distinct from r.rank
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final JsonMapper json;

    PostgresTraderStore(DatabaseClient database, TransactionalOperator transaction, JsonMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
    }

    private record Movement(String owner, Moved moved) {}

    @Override
    public Mono<Long> changed(String mint) {
        return database.sql("select count(*) as n from trader_changes where mint = :mint")
                .bind("mint", mint)
                .map(row -> number(row, "n"))
                .one();
    }

    @Override
    public Mono<Void> spread(String mint) {
        return database.sql(SPREAD).bind("mint", mint).then();
    }

    @Override
    public Mono<Integer> recalculate(
            String mint, long revision, int atMost, BiFunction<String, List<Moved>, Trader> calculation) {
        return database.sql(TAKE)
                .bind("mint", mint)
                .bind("most", atMost)
                .map(row -> text(row, "owner"))
                .all()
                .collectList()
                .flatMap(owners -> owners.isEmpty()
                        ? Mono.just(0)
                        : calculated(mint, owners, calculation)
                                .flatMap(traders -> keep(mint, revision, traders))
                                .thenReturn(owners.size()))
                .as(transaction::transactional);
    }

    /** One owner's movements at a time. */
    private Mono<List<Trader>> calculated(
            String mint, List<String> owners, BiFunction<String, List<Moved>, Trader> calculation) {
        return database.sql(MOVED)
                .bind("mint", mint)
                .bind("owners", owners.toArray(String[]::new))
                .map(PostgresTraderStore::movement)
                .all()
                .bufferUntilChanged(Movement::owner)
                .map(movements -> calculation.apply(
                        movements.getFirst().owner(),
                        movements.stream().map(Movement::moved).toList()))
                .collectList();
    }

    private Mono<Void> keep(String mint, long revision, List<Trader> traders) {
        var rows = traders.stream()
                .map(trader -> TraderRows.row(mint, revision, trader))
                .toList();
        var gains = traders.stream()
                .flatMap(trader -> TraderRows.gains(mint, trader).stream())
                .toList();
        return rows.isEmpty()
                ? Mono.empty()
                : database.sql(upsert(rows.getFirst()))
                        .bind("rows", Json.of(json.writeValueAsString(rows)))
                        .then()
                        .then(Mono.defer(() -> database.sql(GAINS)
                                .bind("rows", Json.of(json.writeValueAsString(gains)))
                                .then()));
    }

    /** The rank is not of the row's own making and stays. */
    private static String upsert(Map<String, @Nullable Object> row) {
        var columns = List.copyOf(row.keySet());
        return UPSERT.formatted(
                String.join(", ", columns),
                String.join(", ", columns.stream().map("excluded."::concat).toList()));
    }

    @Override
    public Mono<Void> rank(String mint, long revision) {
        return database.sql(RANK).bind("mint", mint).bind("revision", revision).then();
    }

    @Override
    public Flux<LedgerEntry> newestTrades(String mint, int limit) {
        return database.sql(
                        "select " + TradeRows.COLUMNS
                                + " from trades where mint = :mint and side in ('BUY', 'SELL') order by slot desc, signature desc, index desc limit :limit")
                .bind("mint", mint)
                .bind("limit", limit)
                .map(TradeRows::read)
                .all();
    }

    private static Movement movement(Readable row) {
        var entry = TradeRows.read(row);
        return new Movement(entry.owner(), new Moved(entry, row.get("position", Long.class), market(row)));
    }

    private static @Nullable Market market(Readable row) {
        var amount = row.get("market_amount", BigDecimal.class);
        return amount == null
                ? null
                : new Market(
                        amount.toBigIntegerExact(),
                        text(row, "market_quote"),
                        Objects.requireNonNull(row.get("market_quote_amount", BigDecimal.class))
                                .toBigIntegerExact(),
                        row.get("market_time", Long.class));
    }
}
