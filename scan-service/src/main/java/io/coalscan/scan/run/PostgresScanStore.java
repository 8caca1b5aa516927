package io.coalscan.scan.run;

import io.coalscan.model.error.ErrorCode;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
final class PostgresScanStore implements ScanStore {
    /**
     * Parts that are missing 45 s after acceptance are asked for once more: work that began anew after a death has had its time by then, and nobody does
     * it if its record was lost.
     */
    private static final String DUE = """
            case when drop_after <= :now then 'DROP'
                 when state in ('QUEUED', 'GATHERING') and answered_at is null and reply_by <= :now then 'LINK_WHAT_IS_IN'
                 when state = 'LINKING' and answered_at is null and reply_by + 1000 <= :now then 'SCORE_WITHOUT_LINKS'
                 when state <> 'QUEUED' and requested_at < accepted_at + 45000 and accepted_at + 45000 <= :now
                      and (select count(*) from scan_parts where scan_parts.scan_id = scans.scan_id and part <> 'BUNDLES') < 3
                      then 'REQUEST_PARTS_AGAIN'
                 when state = 'LINKING' and greatest(links_at, coalesce(swept_at, 0)) <= :now - 3000 then 'LINK_AGAIN'
                 when state = 'GATHERING' and answered_at is null and first_event_at is null
                      and greatest(requested_at, coalesce(swept_at, 0)) <= :now - 5000 then 'REQUEST_AGAIN'
            end""";

    private final DatabaseClient database;

    PostgresScanStore(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Mono<Boolean> start(Scan scan) {
        return database.sql("""
                        insert into scans (scan_id, chain, mint, state, accepted_at, part_by, reply_by, drop_after,
                                           scored_holders, call_budget, traceparent, requested_at)
                        values (:id, :chain, :mint, 'QUEUED', :accepted, :partBy, :replyBy, :dropAfter,
                                :holders, :budget, :trace, :accepted)
                        on conflict (chain, mint) where answered_at is null do nothing""")
                .bind("id", scan.id())
                .bind("chain", scan.chain())
                .bind("mint", scan.mint())
                .bind("accepted", scan.times().acceptedAt())
                .bind("partBy", scan.times().partBy())
                .bind("replyBy", scan.times().replyBy())
                .bind("dropAfter", scan.times().dropAfter())
                .bind("holders", scan.scoredHolders())
                .bind("budget", scan.callBudget())
                .bind("trace", Parameters.in(R2dbcType.VARCHAR, scan.traceparent()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    @Override
    public Mono<Scan> running(String chain, String mint) {
        return database.sql("select * from scans where chain = :chain and mint = :mint and answered_at is null")
                .bind("chain", chain)
                .bind("mint", mint)
                .map(ScanRow::read)
                .one();
    }

    @Override
    public Mono<Scan> find(UUID scanId) {
        return database.sql("select * from scans where scan_id = :id")
                .bind("id", scanId)
                .map(ScanRow::read)
                .one();
    }

    @Override
    public Flux<UUID> answeredOf(Set<UUID> scanIds) {
        return database.sql("select scan_id from scans where scan_id = any(:ids) and answered_at is not null")
                .bind("ids", scanIds.toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all();
    }

    @Override
    public Mono<Void> heard(UUID scanId, long now) {
        return database.sql("update scans set first_event_at = :now where scan_id = :id and first_event_at is null")
                .bind("id", scanId)
                .bind("now", now)
                .then();
    }

    @Override
    public Mono<Scan> fail(UUID scanId, ErrorCode code, long now) {
        return database.sql("""
                        update scans set state = 'FAILED', error_code = :code, answered_at = coalesce(answered_at, :now)
                        where scan_id = :id and revision = 0 and state <> 'FAILED' returning *""")
                .bind("id", scanId)
                .bind("code", code.name())
                .bind("now", now)
                .map(ScanRow::read)
                .one();
    }

    @Override
    public Mono<Scan> timeOut(UUID scanId, long now) {
        return database.sql("""
                        update scans set error_code = 'SCAN_TIMEOUT', answered_at = :now
                        where scan_id = :id and answered_at is null returning *""")
                .bind("id", scanId)
                .bind("now", now)
                .map(ScanRow::read)
                .one();
    }

    @Override
    public Mono<Scan> drop(UUID scanId, long now) {
        return database.sql("""
                        update scans set state = case when revision > 0 then 'SCORED' else 'FAILED' end,
                               error_code = case when revision > 0 then error_code else coalesce(error_code, 'SCAN_TIMEOUT') end,
                               answered_at = coalesce(answered_at, :now)
                        where scan_id = :id and state in ('QUEUED', 'GATHERING', 'LINKING') returning *""")
                .bind("id", scanId)
                .bind("now", now)
                .map(ScanRow::read)
                .one();
    }

    @Override
    public Flux<Due> claimDue(long now) {
        return database.sql("""
                        with claimed as (
                          select scan_id, %s as due from scans
                          where (state in ('QUEUED', 'GATHERING', 'LINKING') or state = 'SCORED' and drop_after > :now)
                            and coalesce(swept_at, 0) <= :now - 1000 and %s is not null
                          order by reply_by limit 20 for update skip locked)
                        update scans set swept_at = :now
                        from claimed where scans.scan_id = claimed.scan_id
                        returning scans.*, claimed.due""".formatted(DUE, DUE))
                .bind("now", now)
                .map(row -> new Due(
                        ScanRow.read(row), Due.What.valueOf(Objects.requireNonNull(row.get("due", String.class)))))
                .all();
    }

    @Override
    public Mono<Void> requested(UUID scanId, long now) {
        return database.sql("update scans set requested_at = :now where scan_id = :id")
                .bind("now", now)
                .bind("id", scanId)
                .then();
    }

    @Override
    public Mono<Long> usualDuration() {
        return database.sql("""
                        select cast(percentile_cont(0.5) within group (order by took) as bigint) as usual from
                        (select answered_at - accepted_at as took from scans
                         where answered_at is not null and revision > 0 order by answered_at desc limit 50) latest""").mapValue(Long.class).one();
    }

    @Override
    public Mono<Long> forgetBefore(long acceptedAt) {
        return database.sql("delete from scans where accepted_at < :before and state in ('SCORED', 'FAILED')")
                .bind("before", acceptedAt)
                .fetch()
                .rowsUpdated();
    }
}
