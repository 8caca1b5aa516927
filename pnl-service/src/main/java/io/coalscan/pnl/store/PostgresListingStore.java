package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.Columns.longs;
import static io.coalscan.pnl.store.Columns.texts;
import static io.coalscan.pnl.store.TradeRows.number;
import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.pnl.history.ListingStore;
import io.coalscan.rpc.read.SignatureInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The tables {@code listings_above} and {@code signatures_above}, and how they end; each step is one statement. */
final class PostgresListingStore implements ListingStore {
    private static final String HEAD = """
            select c.*, a.oldest_signature as aside, (
                select s.signature from account_signatures s
                where s.mint = c.mint and s.token_account = c.token_account and s.position between c.first_position and c.last_position
                    and s.signature <> c.newest_signature
                order by s.position desc limit 1) as below
            from cursors c left join listings_above a using (mint, token_account)
            where c.mint = :mint and c.token_account = :account
            """;

    private static final String ASIDE = """
            with begun as (
                insert into listings_above (mint, token_account, newest_signature, oldest_signature, lines)
                select :mint, :account, :newest, :oldest, cardinality(:signatures::text[]) where :after::text is null
                on conflict do nothing
                returning lines),
            longer as (
                update listings_above set oldest_signature = :oldest, lines = lines + cardinality(:signatures::text[])
                where mint = :mint and token_account = :account and oldest_signature = :after::text
                returning lines),
            kept as (select lines from begun union all select lines from longer)
            insert into signatures_above (mint, token_account, place, signature, slot, block_time)
            select :mint, :account, cardinality(:signatures::text[]) - kept.lines - l.n + 1, l.signature, l.slot, l.block_time
            from kept, unnest(:signatures::text[], :slots::bigint[], :times::bigint[]) with ordinality as l (signature, slot, block_time, n)
            """;

    private static final String JOIN = """
            with longer as (
                update cursors c set newest_signature = a.newest_signature, last_position = c.last_position + a.lines, updated = now()
                from listings_above a
                where c.mint = :mint and c.token_account = :account and c.newest_signature = :reached and a.mint = :mint
                    and a.token_account = :account and a.oldest_signature = :oldest
                returning c.last_position),
            above as (
                delete from listings_above where mint = :mint and token_account = :account and exists (select from longer) returning lines),
            moved as (
                delete from signatures_above where mint = :mint and token_account = :account and exists (select from above)
                returning place, signature, slot, block_time)
            insert into account_signatures (mint, token_account, position, signature, slot, block_time)
            select :mint, :account, longer.last_position + m.place, m.signature, m.slot, m.block_time from moved m, longer
            """;

    private static final String TAKE_BACK = """
            with gone as (
                delete from account_signatures where mint = :mint and token_account = :account and position > :above
                returning signature),
            unmoved as (
                delete from trades t using gone where t.mint = :mint and t.signature = gone.signature
                returning t.owner, t.slot, t.side),
            unread as (delete from transactions t using gone where t.mint = :mint and t.signature = gone.signature),
            unasked as (delete from token_unread u using gone where u.mint = :mint and u.signature = gone.signature),
            others as (
                select distinct s.token_account from account_signatures s join gone using (signature)
                where s.mint = :mint and s.token_account <> :account),
            forgotten as (delete from account_signatures s using others o where s.mint = :mint and s.token_account = o.token_account),
            closed as (delete from cursors c using others o where c.mint = :mint and c.token_account = o.token_account),
            shorter as (
                update cursors set last_position = :above, updated = now(), newest_signature = (
                    select signature from account_signatures where mint = :mint and token_account = :account and position = :above)
                where mint = :mint and token_account = :account),
            reread as (
                update token_sources s
                set read_position = case when s.address = :account and s.read_position is not null then least(s.read_position, :above) end,
                    read_from = case when s.address = :account and s.read_position is not null then least(s.read_from, :above + 1) end,
                    due = true
                where s.mint = :mint and (s.address = :account or s.address in (select token_account from others))),
            revisions as (delete from token_revisions where mint = :mint and :account = :mint and newest_position > :above)
            insert into trader_changes (mint, owner, slot, market_slot)
            select :mint, owner, min(slot), min(slot) filter (where side in ('BUY', 'SELL')) from unmoved group by owner order by owner
            on conflict (mint, owner) do update
            set slot = least(trader_changes.slot, excluded.slot), market_slot = least(trader_changes.market_slot, excluded.market_slot)
            """;

    private final DatabaseClient database;

    PostgresListingStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Head> head(String mint, String account) {
        return database.sql(HEAD)
                .bind("mint", mint)
                .bind("account", account)
                .map(row -> new Head(
                        PostgresHistoryStore.cursor(row),
                        row.get("below", String.class),
                        row.get("aside", String.class)))
                .one();
    }

    @Override
    public Mono<Map<String, Long>> positions(String mint, String account, Collection<String> signatures) {
        return database.sql(
                        "select signature, position from account_signatures where mint = :mint and token_account = :account and signature = any(:signatures)")
                .bind("mint", mint)
                .bind("account", account)
                .bind("signatures", texts(signatures, Function.identity()))
                .map(row -> Map.entry(text(row, "signature"), number(row, "position")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Mono<Void> keepAside(String mint, String account, @Nullable String after, List<SignatureInfo> newestFirst) {
        var succeeded = newestFirst.stream().filter(line -> !line.failed()).toList();
        var statement = database.sql(ASIDE)
                .bind("mint", mint)
                .bind("account", account)
                .bind("newest", newestFirst.getFirst().signature())
                .bind("oldest", newestFirst.getLast().signature())
                .bind("signatures", texts(succeeded, SignatureInfo::signature))
                .bind("slots", longs(succeeded, SignatureInfo::slot))
                .bind("times", longs(succeeded, SignatureInfo::time));
        return (after == null ? statement.bindNull("after", String.class) : statement.bind("after", after)).then();
    }

    @Override
    public Mono<Void> join(String mint, String account, String oldest, String reached) {
        return database.sql(JOIN)
                .bind("mint", mint)
                .bind("account", account)
                .bind("oldest", oldest)
                .bind("reached", reached)
                .then();
    }

    @Override
    public Mono<Void> takeBack(String mint, String account, long above) {
        return database.sql(TAKE_BACK)
                .bind("mint", mint)
                .bind("account", account)
                .bind("above", above)
                .then();
    }
}
