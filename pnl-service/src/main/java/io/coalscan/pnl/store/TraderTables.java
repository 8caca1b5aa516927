package io.coalscan.pnl.store;

import io.coalscan.pnl.trader.Trader;
import io.r2dbc.postgresql.codec.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code token_pnl_stats}, {@code trader_gains} and {@code wallets}, and what {@code token_jobs} tells of all of them together. */
final class TraderTables {
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

    private final DatabaseClient database;
    private final JsonMapper json;

    TraderTables(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> keep(String mint, long revision, List<Trader> traders) {
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

    /** Owners all of whose movements were taken back. */
    Mono<Void> forget(String mint, List<String> owners) {
        return owners.isEmpty()
                ? Mono.empty()
                : database.sql(FORGET)
                        .bind("mint", mint)
                        .bind("owners", owners.toArray(String[]::new))
                        .then();
    }
}
