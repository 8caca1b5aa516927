package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.number;
import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.pnl.job.TraderStore;
import io.coalscan.pnl.store.TraderStates.Written;
import io.coalscan.pnl.trader.Trader;
import io.coalscan.pnl.trader.TraderCalculation;
import io.coalscan.pnl.trader.TraderState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Traders, made of the table {@code trades} as far as {@code trader_changes} names their owners. */
final class PostgresTraderStore implements TraderStore {
    private static final String UNSPREAD = """
            with unspread as (
                select owner, market_slot from trader_changes where mint = :mint and market_slot is not null order by owner for update),
            spread as (
                update trader_changes c set market_slot = null from unspread u where c.mint = :mint and c.owner = u.owner)
            select min(market_slot) as slot from unspread
            """;

    private static final String SPREAD = """
            insert into trader_changes (mint, owner, slot)
            select mint, owner, min(slot) from trades where mint = :mint and side = 'TRANSFER_IN' and slot >= :slot
            group by mint, owner order by owner
            on conflict (mint, owner) do update set slot = least(trader_changes.slot, excluded.slot)
            """;

    /**
     * While the deleted rows are not committed, whoever marks one of these owners waits and marks it anew. Trades that others are not marked for yet
     * wait for that.
     */
    private static final String TAKE = """
            delete from trader_changes where mint = :mint and owner in (
                select owner from trader_changes where mint = :mint and market_slot is null order by owner limit :most for update skip locked)
            returning owner, slot
            """;

    private static final String UNRANKED = "select unranked_slot as slot from token_jobs where mint = :mint for update";

    /** The slot comes as a number: of one that the statement itself looks up the planner does not know that it is near the end, and would read all rows. */
    private static final String RANK = """
            with before as (
                select coalesce(max(entry_rank), 0) as n from (
                    select s.entry_rank from token_pnl_stats s
                    where s.token_mint = :mint and s.buy_slot < :slot
                    order by s.buy_slot desc, s.buy_position desc, s.buy_signature desc, s.buy_index desc, s.entry_rank desc limit 1) as last),
            ranked as (
                select s.wallet_address, s.entry_rank as was, before.n + row_number() over (
                    order by s.buy_slot, s.buy_position, s.buy_signature, s.buy_index, s.wallet_address) as rank
                from token_pnl_stats s, before
                where s.token_mint = :mint and s.buy_slot >= :slot),
            settled as (update token_jobs set unranked_slot = null where mint = :mint)
            update token_pnl_stats s set entry_rank = r.rank from ranked r
            where s.token_mint = :mint and s.wallet_address = r.wallet_address and r.was is distinct from r.rank
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final OwnerMovements movements;
    private final TraderStates states;
    private final TraderTables tables;

    PostgresTraderStore(DatabaseClient database, TransactionalOperator transaction, JsonMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.movements = new OwnerMovements(database);
        this.states = new TraderStates(database, json);
        this.tables = new TraderTables(database, json);
    }

    private record Change(String owner, long slot) {}

    /** @param state where it is another one than is stored */
    private record Calculated(
            Trader trader, boolean sameState, @Nullable Written state) {}

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
        return from(UNSPREAD, SPREAD, mint);
    }

    @Override
    public Mono<Integer> recalculate(String mint, long revision, int atMost, TraderCalculation calculation) {
        return database.sql(TAKE)
                .bind("mint", mint)
                .bind("most", atMost)
                .map(row -> new Change(text(row, "owner"), number(row, "slot")))
                .all()
                .collectList()
                .flatMap(
                        changes -> changes.isEmpty() ? Mono.just(0) : recalculate(mint, revision, changes, calculation))
                .as(transaction::transactional);
    }

    private Mono<Integer> recalculate(String mint, long revision, List<Change> changes, TraderCalculation calculation) {
        var owners = changes.stream().map(Change::owner).toList();
        return states.slots(mint, owners)
                .flatMap(slots -> calculated(mint, changes, slots, calculation)
                        .collectList()
                        .flatMap(calculated -> tables.keep(mint, revision, traders(calculated))
                                .then(Mono.defer(() -> keepStates(mint, slots.keySet(), calculated)))
                                .then(Mono.defer(() -> tables.forget(mint, without(owners, traders(calculated)))))))
                .thenReturn(owners.size());
    }

    private static List<Trader> traders(List<Calculated> calculated) {
        return calculated.stream().map(Calculated::trader).toList();
    }

    /** A change up to a state's slot is one of what is in it. One owner's movements at a time. */
    private Flux<Calculated> calculated(
            String mint, List<Change> changes, Map<String, Long> slots, TraderCalculation calculation) {
        var whole = new ArrayList<String>();
        var fromStates = new ArrayList<String>();
        for (var change : changes) {
            var slot = slots.get(change.owner());
            (slot == null || change.slot() <= slot ? whole : fromStates).add(change.owner());
        }
        return Flux.concat(
                whole(mint, whole, calculation),
                Flux.fromIterable(fromStates).concatMap(owner -> fromState(mint, owner, calculation), 0));
    }

    private Flux<Calculated> whole(String mint, List<String> owners, TraderCalculation calculation) {
        return owners.isEmpty()
                ? Flux.empty()
                : movements
                        .all(mint, owners)
                        .map(life ->
                                calculated(life.owner(), null, calculation.of(life.owner(), null, life.movements())));
    }

    private Flux<Calculated> fromState(String mint, String owner, TraderCalculation calculation) {
        return states.read(mint, owner)
                .flatMapMany(state -> calculation.holds(state)
                        ? movements
                                .above(mint, owner, state.slot())
                                .map(above -> calculated(owner, state, calculation.of(owner, state, above)))
                        : whole(mint, List.of(owner), calculation));
    }

    private Calculated calculated(String owner, @Nullable TraderState from, TraderCalculation.Result result) {
        var state = result.state();
        boolean same = from != null && from.equals(state);
        return new Calculated(result.trader(), same, same || state == null ? null : states.write(owner, state));
    }

    /** @param stored owners that have one */
    private Mono<Void> keepStates(String mint, Set<String> stored, List<Calculated> calculated) {
        var old = new HashSet<>(stored);
        var fresh = new ArrayList<Written>();
        for (var each : calculated) {
            var state = each.state();
            if (state != null) {
                fresh.add(state);
            }
            if (each.sameState() || state != null) {
                old.remove(each.trader().owner());
            }
        }
        return states.forget(mint, old).then(Mono.defer(() -> states.keep(mint, fresh)));
    }

    private static List<String> without(List<String> owners, List<Trader> traders) {
        var told = new HashSet<String>();
        traders.forEach(trader -> told.add(trader.owner()));
        return owners.stream().filter(owner -> !told.contains(owner)).toList();
    }

    @Override
    public Mono<Void> rank(String mint) {
        return from(UNRANKED, RANK, mint);
    }

    /** @param first tells the slot to begin from; none when there is nothing to do */
    private Mono<Void> from(String first, String then, String mint) {
        return database.sql(first)
                .bind("mint", mint)
                .map(row -> Optional.ofNullable(row.get("slot", Long.class)))
                .one()
                .flatMap(slot -> slot.isEmpty()
                        ? Mono.empty()
                        : database.sql(then)
                                .bind("mint", mint)
                                .bind("slot", slot.get())
                                .then())
                .as(transaction::transactional);
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
}
