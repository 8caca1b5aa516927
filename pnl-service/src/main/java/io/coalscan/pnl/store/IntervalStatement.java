package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.Columns.flags;
import static io.coalscan.pnl.store.Columns.longs;
import static io.coalscan.pnl.store.Columns.texts;

import io.coalscan.pnl.history.Cursor;
import io.coalscan.pnl.history.CursorChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Makes intervals longer and adds their lines in one statement; a change whose base another instance has moved leaves no trace. */
final class IntervalStatement {
    private static final String SQL = """
            with asked as (
                select * from unnest(:account::text[], :owner::text[], :newest::text[], :oldest::text[], :complete::boolean[], :first::bigint[],
                    :last::bigint[], :wasNewest::text[], :wasOldest::text[])
                as a (account, owner, newest, oldest, complete, first, last, was_newest, was_oldest)),
            begun as (
                insert into cursors (mint, token_account, owner, newest_signature, oldest_signature, complete, first_position, last_position)
                select :mint, account, owner, newest, oldest, complete, first, last from asked where was_newest is null
                on conflict do nothing
                returning token_account),
            longer as (
                update cursors c
                set newest_signature = a.newest, oldest_signature = a.oldest, complete = a.complete, first_position = a.first,
                    last_position = a.last, updated = now()
                from asked a
                where c.mint = :mint and c.token_account = a.account and c.newest_signature = a.was_newest
                    and c.oldest_signature = a.was_oldest
                returning c.token_account),
            changed as (select token_account from begun union all select token_account from longer)
            insert into account_signatures (mint, token_account, position, signature, slot, block_time)
            select :mint, l.account, l.position, l.signature, l.slot, l.block_time
            from unnest(:lineAccount::text[], :position::bigint[], :signature::text[], :slot::bigint[], :time::bigint[])
                as l (account, position, signature, slot, block_time)
            join changed on changed.token_account = l.account
            on conflict do nothing
            """;

    private final String mint;
    private final List<CursorChange> changes;
    private final List<Line> lines = new ArrayList<>();

    private record Line(String account, CursorChange.Line at) {}

    IntervalStatement(String mint, Collection<CursorChange> changes) {
        this.mint = mint;
        this.changes = List.copyOf(changes);
        for (var change : changes) {
            change.added().forEach(line -> lines.add(new Line(change.now().account(), line)));
        }
    }

    Mono<Void> run(DatabaseClient database) {
        return database.sql(SQL)
                .bind("mint", mint)
                .bind("account", texts(changes, change -> change.now().account()))
                .bind("owner", texts(changes, change -> change.now().owner()))
                .bind("newest", texts(changes, change -> change.now().newest()))
                .bind("oldest", texts(changes, change -> change.now().oldest()))
                .bind("complete", flags(changes, change -> change.now().complete()))
                .bind("first", longs(changes, change -> change.now().firstPosition()))
                .bind("last", longs(changes, change -> change.now().lastPosition()))
                .bind("wasNewest", texts(changes, change -> was(change, Cursor::newest)))
                .bind("wasOldest", texts(changes, change -> was(change, Cursor::oldest)))
                .bind("lineAccount", texts(lines, Line::account))
                .bind("position", longs(lines, line -> line.at().position()))
                .bind("signature", texts(lines, line -> line.at().signature().signature()))
                .bind("slot", longs(lines, line -> line.at().signature().slot()))
                .bind("time", longs(lines, line -> line.at().signature().time()))
                .then();
    }

    private static @Nullable String was(CursorChange change, Function<Cursor, String> field) {
        var was = change.was();
        return was == null ? null : field.apply(was);
    }
}
