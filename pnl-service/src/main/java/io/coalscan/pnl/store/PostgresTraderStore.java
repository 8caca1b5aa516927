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
import java.util.HashSet;
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

/** The tables {@code token_pnl_stats}, {@code trader_gains} and {@code wallets}, made of {@code trades}. */
final class PostgresTraderStore implements TraderStore {
    private static final String SPREAD = """
            insert into trader_changes (mint, owner, slot)
            select mint, owner, min(slot) from trades
            where mint = :mint and side = 'TRANSFER_IN' and slot >= (select min(slot) from trader_changes where mint = :mint)
            group by mint, owner order by owner
            on conflict (mint, owner) do update set slot = least(trader_changes.slot, excluded.slot)
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
            left join account_signatures s on s.mint = :mint and s.signature = t.signature and s.token_account = :mint
            left join lateral (
                select p.raw_amount, p.quote_mint, p.raw_quote_amount, p.block_time from trades p
                where t.side = 'TRANSFER_IN' and p.mint = :mint and p.side in ('BUY', 'SELL') and p.slot <= t.slot
                    and p.quote_mint is not null and p.raw_quote_amount is not null
                order by p.slot desc, p.signature desc, p.index desc limit 1) as m on true
            where t.mint = :mint and t.owner = any(:owners)
            order by t.owner
            """;

    /**
     * What a token's job tells of all rows together is kept up by what changes; and from which slot on buyers have to be numbered anew: that of a first buy
     * that came, went, or is another. The rank is not of the row's own making and stays.
     */
    private static final String UPSERT = """
            with fresh as (select * from jsonb_populate_recordset(null::token_pnl_stats, :rows)),
            old as (
                select s.wallet_address, s.trades, s.washes, s.arbitrages, s.buy_slot, s.buy_position, s.buy_signature, s.buy_index
                from token_pnl_stats s join fresh f using (token_mint, wallet_address)),
            known as (
                insert into wallets (address) select wallet_address from fresh order by wallet_address
                on conflict (address) do update set last_updated = now()),
            moved as (
                select least(f.buy_slot, o.buy_slot) as slot from fresh f left join old o using (wallet_address)
                where (f.buy_slot, f.buy_position, f.buy_signature, f.buy_index)
                    is distinct from (o.buy_slot, o.buy_position, o.buy_signature, o.buy_index)),
            counted as (
                update token_jobs
                set traders = traders + (select count(*) from fresh where trades > 0) - (select count(*) from old where trades > 0),
                    washes = washes + (select sum(washes) from fresh) - (select coalesce(sum(washes), 0) from old),
                    arbitrages = arbitrages + (select sum(arbitrages) from fresh) - (select coalesce(sum(arbitrages), 0) from old),
                    unranked_slot = least(unranked_slot, (select min(slot) from moved))
                where mint = :mint)
            insert into token_pnl_stats as s (%1$s) select %3$s from fresh f
            on conflict (token_mint, wallet_address) do update
            set (%1$s) = row(%2$s), entry_rank = case when excluded.buy_slot is null then null else s.entry_rank end
            """;

    /** Whose own account was just read shows its gap to no avail. */
    private static final String GAP =
            "f.gap and not exists (select from token_sources t where t.mint = :mint and t.owner = f.wallet_address and t.due and not t.always)";

    private static final String FORGET_GAINS =
            "delete from trader_gains where token_mint = :mint and wallet_address = any(:owners)";

    private static final String GAINS =
            "insert into trader_gains (%1$s) select %1$s from jsonb_populate_recordset(null::trader_gains, :rows)";

    private static final String FORGET = """
            with gone as (
                delete from token_pnl_stats where token_mint = :mint and wallet_address = any(:owners)
                returning trades, washes, arbitrages, buy_slot),
            gains as (delete from trader_gains where token_mint = :mint and wallet_address = any(:owners))
            update token_jobs
            set traders = traders - (select count(*) from gone where trades > 0), washes = washes - (select coalesce(sum(washes), 0) from gone),
                arbitrages = arbitrages - (select coalesce(sum(arbitrages), 0) from gone),
                unranked_slot = least(unranked_slot, (select min(buy_slot) from gone))
            where mint = :mint
            """;

    private static final String RANK = """
            with start as (select unranked_slot as slot from token_jobs where mint = :mint and unranked_slot is not null for update),
            before as (
                select coalesce(max(entry_rank), 0) as n from (
                    select s.entry_rank from token_pnl_stats s
                    where s.token_mint = :mint and s.buy_slot < (select slot from start)
                    order by s.buy_slot desc, s.buy_position desc, s.buy_signature desc, s.buy_index desc, s.entry_rank desc limit 1) as last),
            ranked as (
                select s.wallet_address, before.n + row_number() over (
                    order by s.buy_slot, s.buy_position, s.buy_signature, s.buy_index, s.wallet_address) as rank
                from token_pnl_stats s, before
                where s.token_mint = :mint and s.buy_slot >= (select slot from start)),
            settled as (update token_jobs set unranked_slot = null where mint = :mint and exists (select from start))
            update token_pnl_stats s set entry_rank = r.rank from ranked r
            where s.token_mint = :mint and s.wallet_address = r.wallet_address and s.entry_rank is distinct from r.rank
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
    public Mono<Void> lookOver() {
        return database.sql("analyze trades, account_signatures, trader_changes, token_pnl_stats, trader_gains")
                .then();
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
                                .flatMap(traders -> keep(mint, revision, traders)
                                        .then(Mono.defer(() -> forget(mint, without(owners, traders)))))
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
                        .bind("mint", mint)
                        .then()
                        .then(forgetGains(mint, traders))
                        .then(Mono.defer(() -> keepGains(gains)));
    }

    private static List<String> without(List<String> owners, List<Trader> traders) {
        var told = new HashSet<String>();
        traders.forEach(trader -> told.add(trader.owner()));
        return owners.stream().filter(owner -> !told.contains(owner)).toList();
    }

    /** Owners all of whose movements were taken back. */
    private Mono<Void> forget(String mint, List<String> owners) {
        return owners.isEmpty()
                ? Mono.empty()
                : database.sql(FORGET)
                        .bind("mint", mint)
                        .bind("owners", owners.toArray(String[]::new))
                        .then();
    }

    private static String upsert(Map<String, @Nullable Object> row) {
        return UPSERT.formatted(
                String.join(", ", row.keySet()),
                String.join(", ", row.keySet().stream().map("excluded."::concat).toList()),
                String.join(
                        ", ",
                        row.keySet().stream()
                                .map(column -> column.equals("gap") ? GAP : "f." + column)
                                .toList()));
    }

    private Mono<Void> forgetGains(String mint, List<Trader> traders) {
        return database.sql(FORGET_GAINS)
                .bind("mint", mint)
                .bind("owners", Columns.texts(traders, Trader::owner))
                .then();
    }

    private Mono<Void> keepGains(List<Map<String, @Nullable Object>> gains) {
        return gains.isEmpty()
                ? Mono.empty()
                : database.sql(GAINS.formatted(
                                String.join(", ", gains.getFirst().keySet())))
                        .bind("rows", Json.of(json.writeValueAsString(gains)))
                        .then();
    }

    @Override
    public Mono<Void> rank(String mint) {
        return database.sql(RANK).bind("mint", mint).then();
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
