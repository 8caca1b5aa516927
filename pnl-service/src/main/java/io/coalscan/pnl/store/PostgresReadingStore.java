package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.flag;
import static io.coalscan.pnl.store.TradeRows.number;
import static io.coalscan.pnl.store.TradeRows.text;

import io.coalscan.pnl.history.HistoryStore;
import io.coalscan.pnl.history.ReadTransaction;
import io.coalscan.pnl.job.ReadingStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** How far the sources of a token are read; a page's movements and its end are stored together. */
final class PostgresReadingStore implements ReadingStore {
    private static final String NEXT = """
            select s.position, s.signature,
                exists (select from transactions t where t.mint = s.mint and t.signature = s.signature) as read
            from account_signatures s
            where s.mint = :mint and s.token_account = :address and s.position > :after
            order by s.position limit :limit
            """;

    private static final String LEFT = """
            select count(*) as n from token_sources s
            join account_signatures a on a.mint = s.mint and a.token_account = s.address
                and a.position > coalesce(s.read_position, :nothing)
            where s.mint = :mint and (s.always or s.due)
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final HistoryStore history;

    PostgresReadingStore(DatabaseClient database, TransactionalOperator transaction, HistoryStore history) {
        this.database = database;
        this.transaction = transaction;
        this.history = history;
    }

    private record Line(long position, String signature, boolean read) {}

    @Override
    public Mono<Page> next(String mint, String address, @Nullable Long after, int limit) {
        return database.sql(NEXT)
                .bind("mint", mint)
                .bind("address", address)
                .bind("after", after == null ? Long.MIN_VALUE : after)
                .bind("limit", limit)
                .map(row -> new Line(number(row, "position"), text(row, "signature"), flag(row, "read")))
                .all()
                .collectList()
                .filter(lines -> !lines.isEmpty())
                .map(PostgresReadingStore::page);
    }

    private static Page page(List<Line> lines) {
        var unread = lines.stream()
                .filter(line -> !line.read())
                .map(Line::signature)
                .distinct()
                .toList();
        return new Page(lines.getLast().position(), unread, lines.size());
    }

    @Override
    public Mono<Void> store(String mint, String address, Page page, List<ReadTransaction> read, List<String> missing) {
        return stored(mint, read)
                .then(Mono.defer(() -> remember(mint, missing)))
                .then(Mono.defer(() -> database.sql(
                                "update token_sources set read_position = :position where mint = :mint and address = :address")
                        .bind("position", page.position())
                        .bind("mint", mint)
                        .bind("address", address)
                        .then()))
                .as(transaction::transactional);
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
                .bind("nothing", Long.MIN_VALUE)
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
