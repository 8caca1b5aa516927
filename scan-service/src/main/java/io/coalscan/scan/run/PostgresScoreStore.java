package io.coalscan.scan.run;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.scan.result.ResultDocument;
import io.coalscan.scan.result.ResultStore;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@Component
final class PostgresScoreStore implements ScoreStore {
    private static final String AS_READ =
            " where scan_id = :id and links_round = :round and revision = :revision and state <> 'FAILED' ";

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final ResultStore results;

    PostgresScoreStore(DatabaseClient database, TransactionalOperator transaction, ResultStore results) {
        this.database = database;
        this.transaction = transaction;
        this.results = results;
    }

    @Override
    public Mono<Scan> save(Scan scan, ResultDocument document, String moreHolders, boolean withLinks, long now) {
        var error = document.insufficient() ? ErrorCode.INSUFFICIENT_DATA.name() : null;
        return as(scan, """
                        update scans set state = case when :linked then 'SCORED' else state end,
                               scored_round = case when :linked then links_round else scored_round end,
                               revision = revision + 1, answered_at = coalesce(answered_at, :now), error_code = :error""" + AS_READ + "and (scored_round < links_round or not :linked) returning *")
                .bind("linked", withLinks)
                .bind("now", now)
                .bind("error", Parameters.in(R2dbcType.VARCHAR, error))
                .map(ScanRow::read)
                .one()
                .flatMap(moved -> results.save(document, moreHolders).thenReturn(moved))
                .as(transaction::transactional);
    }

    @Override
    public Mono<Scan> tooLittleYet(Scan scan, long now) {
        return as(scan, """
                        update scans set state = case when revision > 0 then 'SCORED' else 'GATHERING' end, scored_round = links_round, answered_at = coalesce(answered_at, :now),
                               error_code = case when revision > 0 then error_code else 'SCAN_TIMEOUT' end""" + AS_READ + "returning *")
                .bind("now", now)
                .map(ScanRow::read)
                .one();
    }

    private DatabaseClient.GenericExecuteSpec as(Scan scan, String sql) {
        return database.sql(sql)
                .bind("id", scan.id())
                .bind("round", scan.linksRound())
                .bind("revision", scan.revision());
    }
}
