package io.coalscan.pnl.store;

import io.coalscan.pnl.job.HistoryRetention;
import java.time.Duration;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Every table of a token's history, in one transaction. */
final class PostgresHistoryRetention implements HistoryRetention {
    private static final String OLD = """
            select t.mint_address from tokens t
            where t.asked < now() - :unasked * interval '1 millisecond' and not exists (
                select from token_jobs j where j.mint = t.mint_address and j.stage not in ('DONE', 'FAILED'))
            order by t.asked limit 1 for update skip locked
            """;

    private static final String FORGET = """
            with t1 as (delete from trades where mint = :mint),
            t2 as (delete from transactions where mint = :mint),
            t3 as (delete from account_signatures where mint = :mint),
            t4 as (delete from cursors where mint = :mint),
            t5 as (delete from token_sources where mint = :mint),
            t6 as (delete from token_unread where mint = :mint),
            t7 as (delete from trader_changes where mint = :mint),
            t8 as (delete from token_pnl_stats where token_mint = :mint),
            t9 as (delete from trader_gains where token_mint = :mint),
            t10 as (delete from listings_above where mint = :mint),
            t11 as (delete from signatures_above where mint = :mint),
            t12 as (delete from token_revisions where mint = :mint),
            t13 as (delete from trader_states where mint = :mint),
            t14 as (delete from token_jobs where mint = :mint),
            t15 as (delete from candles where mint = :mint)
            delete from tokens where mint_address = :mint
            """;

    /** Nobody folds trades that are going; these leave marks themselves, which go last. */
    private static final List<String> STATEMENTS =
            List.of(PostgresStoredCandles.TURN, FORGET, "delete from candle_changes where mint = :mint");

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    PostgresHistoryRetention(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public Mono<String> forgetOne(Duration unasked) {
        return database.sql(OLD)
                .bind("unasked", unasked.toMillis())
                .map(row -> TradeRows.text(row, "mint_address"))
                .one()
                .flatMap(mint -> forget(mint).thenReturn(mint))
                .as(transaction::transactional);
    }

    private Mono<Void> forget(String mint) {
        return Flux.fromIterable(STATEMENTS)
                .concatMap(sql -> database.sql(sql).bind("mint", mint).then())
                .then();
    }
}
