package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.number;

import io.coalscan.pnl.candle.CandlePart;
import io.coalscan.pnl.candle.CandleReads;
import io.coalscan.pnl.candle.Interval;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/** Stored trades as prices need them. */
final class PostgresCandleReads implements CandleReads {
    private static final String TRADES = "from trades where mint = :mint and side in ('BUY', 'SELL') ";

    private final DatabaseClient database;
    private final Folding folding;
    private final TransactionalOperator moment;

    PostgresCandleReads(DatabaseClient database, Folding folding, ReactiveTransactionManager transactions) {
        this.database = database;
        this.folding = folding;
        this.moment = TransactionalOperator.create(transactions, oneMoment());
    }

    /** Has minutes folded, as far as they are marked by now; answers are the same without it. */
    interface Folding {
        /** @param to exclusive; minutes since the epoch, as the begin */
        Mono<Void> fold(String mint, long from, long to);
    }

    private static TransactionDefinition oneMoment() {
        var definition = new DefaultTransactionDefinition();
        definition.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        definition.setReadOnly(true);
        return definition;
    }

    @Override
    public Mono<Known> known(String mint) {
        return database.sql("select decimals, (select min(block_time) " + TRADES
                        + ") as first_time, (select max(block_time) " + TRADES
                        + ") as last_time from tokens where mint_address = :mint")
                .bind("mint", mint)
                .map(row -> new Known(
                        Objects.requireNonNull(row.get("decimals", Integer.class)),
                        row.get("first_time", Long.class),
                        row.get("last_time", Long.class)))
                .one();
    }

    /** What is stored while minutes are folded leaves new marks: these are folded once more, for this answer only. */
    @Override
    public Mono<Stored> stored(String mint, Interval interval, long from, long to, Collection<String> confirmed) {
        long first = from / Interval.ONE_MINUTE.millis();
        long end = to / Interval.ONE_MINUTE.millis();
        return folding.fold(mint, first, end)
                .then(Mono.defer(() -> PostgresStoredCandles.marked(database, mint, first, end, (int) (end - first))
                        .flatMap(changed -> rows(mint, interval, from, to, changed))
                        .flatMap(rows -> known(mint, confirmed).map(both -> stored(rows, both)))
                        .as(moment::transactional)));
    }

    private record Row(CandlePart part, List<String> pools) {}

    private Mono<List<Row>> rows(String mint, Interval interval, long from, long to, List<Long> changed) {
        var numbers = changed.stream()
                .map(minute -> minute / interval.minutes())
                .distinct()
                .toArray(Long[]::new);
        return database.sql(CandleRows.CURRENT)
                .bind("mint", mint)
                .bind("minutes", interval.minutes())
                .bind("from", from / interval.millis())
                .bind("to", to / interval.millis())
                .bind("numbers", numbers)
                .map(row -> new Row(CandleRows.read(row, interval), CandleRows.pools(row)))
                .all()
                .collectList();
    }

    private static Stored stored(List<Row> rows, Set<String> confirmed) {
        return new Stored(
                rows.stream().map(Row::part).toList(),
                rows.stream().flatMap(row -> row.pools().stream()).collect(Collectors.toUnmodifiableSet()),
                confirmed);
    }

    private Mono<Set<String>> known(String mint, Collection<String> signatures) {
        return signatures.isEmpty()
                ? Mono.just(Set.of())
                : database.sql(
                                "select distinct signature from trades where mint = :mint and signature = any(:signatures)")
                        .bind("mint", mint)
                        .bind("signatures", signatures.toArray(String[]::new))
                        .map(row -> TradeRows.text(row, "signature"))
                        .all()
                        .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Mono<Integer> complete(String mint, Collection<String> owners) {
        return database.sql("""
                        select count(*) as n from (
                            select owner from cursors where mint = :mint and owner = any(:owners)
                            group by owner having bool_and(complete)) as read""")
                .bind("mint", mint)
                .bind("owners", owners.toArray(String[]::new))
                .map(row -> (int) number(row, "n"))
                .one();
    }
}
