package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.number;

import io.coalscan.pnl.candle.CandleReads;
import io.coalscan.pnl.candle.Interval;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Mono;

/** Stored trades as prices need them. */
final class PostgresCandleReads implements CandleReads {
    private static final String TRADES = "from trades where mint = :mint and side in ('BUY', 'SELL') ";

    private final DatabaseClient database;
    private final PostgresStoredCandles candles;
    private final TransactionalOperator moment;

    PostgresCandleReads(
            DatabaseClient database, PostgresStoredCandles candles, ReactiveTransactionManager transactions) {
        this.database = database;
        this.candles = candles;
        this.moment = TransactionalOperator.create(transactions, oneMoment());
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

    /** @param from minutes since the epoch, as the end */
    private record Span(String mint, Interval interval, long from, long to) {
        static Span of(String mint, Interval interval, long from, long to) {
            long minute = Interval.ONE_MINUTE.millis();
            return new Span(mint, interval, from / minute, to / minute);
        }

        int minutes() {
            return (int) (to - from);
        }

        GenericExecuteSpec bind(GenericExecuteSpec statement, List<Long> changed) {
            return statement
                    .bind("mint", mint)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("minutes", changed.toArray(Long[]::new));
        }
    }

    /** What is stored while minutes are folded leaves new marks: these minutes are folded once more, for this answer only. */
    @Override
    public Mono<Stored> stored(String mint, Interval interval, long from, long to, Collection<String> confirmed) {
        var span = Span.of(mint, interval, from, to);
        return candles.foldChanges(mint, span.from(), span.to())
                .then(Mono.defer(() -> candles.marked(mint, span.from(), span.to(), span.minutes())
                        .flatMap(changed -> stored(span, changed, confirmed))
                        .as(moment::transactional)));
    }

    private Mono<Stored> stored(Span span, List<Long> changed, Collection<String> confirmed) {
        var parts = span.bind(database.sql(CandleRows.PARTS), changed)
                .bind("length", span.interval().millis() / Interval.ONE_MINUTE.millis())
                .map(row -> CandleRows.read(row, span.interval()))
                .all()
                .collectList();
        var pools = span.bind(database.sql(CandleRows.POOLS), changed)
                .map(row -> TradeRows.text(row, "pool"))
                .all()
                .collectList();
        return parts.flatMap(all -> pools.flatMap(
                with -> known(span.mint(), confirmed).map(both -> new Stored(all, Set.copyOf(with), both))));
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
