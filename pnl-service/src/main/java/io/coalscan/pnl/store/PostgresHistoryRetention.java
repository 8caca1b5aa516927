package io.coalscan.pnl.store;

import io.coalscan.pnl.job.HistoryRetention;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Every table of a token's history, in one statement. */
final class PostgresHistoryRetention implements HistoryRetention {
    private static final String FORGET = """
            with old as (
                select t.mint_address as mint from tokens t
                where t.asked < now() - :unasked * interval '1 millisecond' and not exists (
                    select from token_jobs j where j.mint = t.mint_address and j.stage not in ('DONE', 'FAILED'))
                order by t.asked limit 1 for update skip locked),
            t1 as (delete from trades where mint = (select mint from old)),
            t2 as (delete from transactions where mint = (select mint from old)),
            t3 as (delete from account_signatures where mint = (select mint from old)),
            t4 as (delete from cursors where mint = (select mint from old)),
            t5 as (delete from token_sources where mint = (select mint from old)),
            t6 as (delete from token_unread where mint = (select mint from old)),
            t7 as (delete from trader_changes where mint = (select mint from old)),
            t8 as (delete from token_pnl_stats where token_mint = (select mint from old)),
            t9 as (delete from trader_gains where token_mint = (select mint from old)),
            t10 as (delete from listings_above where mint = (select mint from old)),
            t11 as (delete from signatures_above where mint = (select mint from old)),
            t12 as (delete from token_revisions where mint = (select mint from old)),
            t13 as (delete from trader_states where mint = (select mint from old)),
            t14 as (delete from token_jobs where mint = (select mint from old))
            delete from tokens where mint_address = (select mint from old) returning mint_address
            """;

    private final DatabaseClient database;

    PostgresHistoryRetention(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<String> forgetOne(Duration unasked) {
        return database.sql(FORGET)
                .bind("unasked", unasked.toMillis())
                .map(row -> TradeRows.text(row, "mint_address"))
                .one();
    }
}
