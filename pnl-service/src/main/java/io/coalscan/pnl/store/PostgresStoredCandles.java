package io.coalscan.pnl.store;

import static io.coalscan.pnl.store.TradeRows.flag;
import static io.coalscan.pnl.store.TradeRows.number;

import io.coalscan.pnl.candle.Interval;
import io.coalscan.pnl.candle.StoredCandles;
import java.time.Duration;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Folds marked minutes, a few a transaction: what it holds of trades is bounded, and others who wait for the token's turn do not wait for all of it.
 *
 * <p>Marks are taken before trades are read, by statements of their own: trades whose marks are taken are seen, and what is stored meanwhile keeps its mark.
 */
final class PostgresStoredCandles implements StoredCandles {
    static final int AT_ONCE = 500;

    private static final String KEY = "hashtextextended('candles ' || :mint, 0)";

    /** One folds at a time, so that an older look at a minute never replaces a newer one. */
    static final String TURN = "select pg_advisory_xact_lock(" + KEY + ")";

    private static final String MY_TURN = "select pg_try_advisory_xact_lock(" + KEY + ") as mine";
    private static final int NOT_MY_TURN = -1;
    /** Without a connection: many who look at a token that is being folded would hold all of them. */
    private static final Duration UNTIL_MY_TURN = Duration.ofMillis(50);

    private static final String MARKED = """
            select distinct minute from candle_changes where mint = :mint and minute >= :from and minute < :to
            order by minute desc limit :most
            """;

    private static final String TAKEN = "with marked as (" + MARKED + """
            ), taken as (delete from candle_changes c using marked m where c.mint = :mint and c.minute = m.minute)
            select minute from marked
            """;

    private static final String GONE =
            "delete from candles where mint = :mint and minutes = :minutes and number = any(:numbers)";

    private static final String INTO = "insert into candles (mint, minutes, " + CandleRows.COLUMNS
            + ") select :mint, :minutes, " + CandleRows.COLUMNS + " from (";

    private static final String FOLD = INTO + CandleRows.FROM_TRADES + ") as folded";
    private static final String FOLD_MINUTES = INTO + CandleRows.FROM_MINUTES + ") as folded";

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    PostgresStoredCandles(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> foldChanges(String mint) {
        return foldChanges(mint, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** @param to exclusive; minutes since the epoch, as the begin */
    Mono<Void> foldChanges(String mint, long from, long to) {
        return marked(database, mint, from, to, 1)
                .flatMap(some -> some.isEmpty() ? Mono.just(0) : foldSome(mint, from, to))
                .flatMap(PostgresStoredCandles::more)
                .repeat()
                .takeWhile(more -> more)
                .then();
    }

    private static Mono<Boolean> more(int folded) {
        return folded == NOT_MY_TURN ? Mono.delay(UNTIL_MY_TURN).thenReturn(true) : Mono.just(folded == AT_ONCE);
    }

    /** Newest first. */
    static Mono<List<Long>> marked(DatabaseClient database, String mint, long from, long to, int most) {
        return minutes(database.sql(MARKED), mint, from, to, most);
    }

    private static Mono<List<Long>> minutes(GenericExecuteSpec statement, String mint, long from, long to, int most) {
        return statement
                .bind("mint", mint)
                .bind("from", from)
                .bind("to", to)
                .bind("most", most)
                .map(row -> number(row, "minute"))
                .all()
                .collectList();
    }

    /** How many minutes. */
    private Mono<Integer> foldSome(String mint, long from, long to) {
        return database.sql(MY_TURN)
                .bind("mint", mint)
                .map(row -> flag(row, "mine"))
                .one()
                .flatMap(mine -> mine
                        ? minutes(database.sql(TAKEN), mint, from, to, AT_ONCE)
                                .flatMap(minutes -> fold(mint, minutes).thenReturn(minutes.size()))
                        : Mono.just(NOT_MY_TURN))
                .as(transaction::transactional);
    }

    /** Minutes first: the longer ones are made of them. */
    private Mono<Void> fold(String mint, List<Long> minutes) {
        return Flux.fromArray(Interval.values())
                .concatMap(interval -> {
                    var numbers = minutes.stream()
                            .map(minute -> minute / interval.minutes())
                            .distinct()
                            .toArray(Long[]::new);
                    var fold = interval == Interval.ONE_MINUTE ? FOLD : FOLD_MINUTES;
                    return Flux.just(GONE, fold)
                            .concatMap(sql -> database.sql(sql)
                                    .bind("mint", mint)
                                    .bind("minutes", interval.minutes())
                                    .bind("numbers", numbers)
                                    .then());
                })
                .then();
    }
}
