package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.flag;
import static io.coalscan.pnl.store.TradeRows.number;
import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.pnl.history.HistoryStore;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.job.ReadingStore;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** How far the sources of a token are read; a page's movements and its end are stored together. */
final class PostgresReadingStore implements ReadingStore {
    /** One look for each line: the planner might read all transactions instead. */
    private static final String LINES = """
            select s.position, s.signature, s.slot, t.read is not null as read
            from account_signatures s
            left join lateral (
                select true as read from transactions t where t.mint = s.mint and t.signature = s.signature limit 1) t on true
            where s.mint = :mint and s.token_account = :address and s.position\s""";

    private static final String ABOVE = LINES + "> :position order by s.position limit :limit";
    private static final String BELOW = LINES + "< :position order by s.position desc limit :limit";

    /** Positions count up without a gap. */
    private static final String LEFT = """
            select coalesce(sum(
                case when s.read_position is null then c.last_position - c.first_position + 1
                else greatest(0, c.last_position - s.read_position) + greatest(0, s.read_from - c.first_position) end), 0)::bigint as n
            from token_sources s join cursors c on c.mint = s.mint and c.token_account = s.address
            where s.mint = :mint and (s.always or s.due)
            """;

    private static final String READ = """
            update token_sources set read_position = greatest(read_position, :to), read_from = least(read_from, :from)
            where mint = :mint and address = :address
            """;

    private static final String PLACED = """
            insert into trader_changes (mint, owner, slot)
            select mint, owner, min(slot) from trades where mint = :mint and signature = any(:known)
            group by mint, owner order by owner
            on conflict (mint, owner) do update set slot = least(trader_changes.slot, excluded.slot)
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final HistoryStore history;

    PostgresReadingStore(DatabaseClient database, TransactionalOperator transaction, HistoryStore history) {
        this.database = database;
        this.transaction = transaction;
        this.history = history;
    }

    private record Line(long position, String signature, long slot, boolean read) {}

    @Override
    public Mono<Page> above(String mint, String address, @Nullable Long position, int limit) {
        return page(ABOVE, mint, address, position == null ? Long.MIN_VALUE : position, limit);
    }

    @Override
    public Mono<Page> below(String mint, String address, long position, int limit) {
        return page(BELOW, mint, address, position, limit);
    }

    private Mono<Page> page(String sql, String mint, String address, long position, int limit) {
        return database.sql(sql)
                .bind("mint", mint)
                .bind("address", address)
                .bind("position", position)
                .bind("limit", limit)
                .map(row -> new Line(
                        number(row, "position"), text(row, "signature"), number(row, "slot"), flag(row, "read")))
                .all()
                .sort(Comparator.comparingLong(Line::position))
                .collectList()
                .filter(lines -> !lines.isEmpty())
                .map(PostgresReadingStore::page);
    }

    private static Page page(List<Line> lines) {
        var first = lines.getFirst();
        var last = lines.getLast();
        return new Page(
                first.position(),
                last.position(),
                first.slot(),
                last.slot(),
                signatures(lines, false),
                signatures(lines, true));
    }

    private static List<String> signatures(List<Line> lines, boolean read) {
        return lines.stream()
                .filter(line -> line.read() == read)
                .map(Line::signature)
                .distinct()
                .toList();
    }

    @Override
    public Mono<Void> store(String mint, String address, Page page, List<ReadTransaction> read, List<String> missing) {
        return stored(mint, read)
                .then(Mono.defer(() -> remember(mint, missing)))
                .then(Mono.defer(() -> address.equals(mint) ? placed(mint, page.known()) : Mono.empty()))
                .then(Mono.defer(() -> database.sql(READ)
                        .bind("from", page.from())
                        .bind("to", page.to())
                        .bind("mint", mint)
                        .bind("address", address)
                        .then()))
                .as(transaction::transactional);
    }

    private Mono<Void> placed(String mint, List<String> known) {
        return known.isEmpty()
                ? Mono.empty()
                : database.sql(PLACED)
                        .bind("mint", mint)
                        .bind("known", known.toArray(String[]::new))
                        .then();
    }

    private Mono<Void> stored(String mint, List<ReadTransaction> read) {
        return read.isEmpty() ? Mono.empty() : history.store(mint, read);
    }

    private Mono<Void> remember(String mint, List<String> missing) {
        return missing.isEmpty()
                ? Mono.empty()
                : database.sql(
                                "insert into token_unread (mint, signature) select :mint, * from unnest(:signatures::text[]) on conflict do nothing")
                        .bind("mint", mint)
                        .bind("signatures", missing.toArray(String[]::new))
                        .then();
    }

    @Override
    public Mono<Long> left(String mint) {
        return database.sql(LEFT)
                .bind("mint", mint)
                .map(row -> number(row, "n"))
                .one();
    }

    @Override
    public Mono<List<String>> missing(String mint, int atMost) {
        return database.sql("select signature from token_unread where mint = :mint order by signature limit :most")
                .bind("mint", mint)
                .bind("most", atMost)
                .map(row -> text(row, "signature"))
                .all()
                .collectList();
    }

    @Override
    public Mono<Void> found(String mint, List<ReadTransaction> read) {
        return stored(mint, read)
                .then(Mono.defer(() -> database.sql(
                                "delete from token_unread where mint = :mint and signature = any(:signatures)")
                        .bind("mint", mint)
                        .bind("signatures", Columns.texts(read, ReadTransaction::signature))
                        .then()))
                .as(transaction::transactional);
    }
}
