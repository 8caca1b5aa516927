package io.coalscan.scan.run;

import io.coalscan.model.error.ErrorCode;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One statement without a lock of its own: instances that look at the same moment see the same heads of the queue, and each row is taken only while it
 * still waits, so together they never take more than the places that were free.
 */
@Component
final class PostgresScanQueue implements ScanQueue {
    /** From the last part to the answer: links, their join, the score. */
    private static final long TO_SCORE_MILLIS = 2_000;

    /** Calls a second. */
    private static final double NO_LIMIT = 1e6;

    /** Scans that run may have so many seconds of the nodes before them: enough to use all of their rate, and no more, so that others can still get less. */
    private static final double SECONDS_AT_ONCE = 4;

    private final DatabaseClient database;

    PostgresScanQueue(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Scan> admit(Room room, long now) {
        double perSecond = Math.min(room.callsPerSecond(), NO_LIMIT);
        return database.sql("""
                        with running as (
                          select count(*) as scans, coalesce(sum(call_budget), 0) as calls from scans
                          where state in ('GATHERING', 'LINKING') and requested_at > :now - :held),
                        waiting as (
                          select row_number() over (order by accepted_at, scan_id) as place,
                            greatest(0, reply_by - :toScore - :now) / 1000.0 as seconds
                          from scans where state = 'QUEUED' and answered_at is null),
                        crowd as (
                          select count(*) as waiting,
                            min((seconds * :callsPerSecond - (select calls from running) / 2.0) / place) as allowed from waiting),
                        budget as (
                          select least(
                            greatest(:leastCalls, :callBudget * :places / greatest(1, waiting)),
                            case when waiting > 0 and waiting + (select scans from running) > 1
                              then greatest(:scarceCalls, floor(allowed)) end) as calls from crowd)
                        update scans set state = 'GATHERING', requested_at = :now,
                          part_by = greatest(part_by, least(:now + part_by - accepted_at, reply_by - :toScore)),
                          call_budget = least(call_budget, (select calls from budget))
                        where state = 'QUEUED' and scan_id in (
                          select scan_id from scans where state = 'QUEUED'
                          order by answered_at is not null, accepted_at, scan_id
                          limit (select greatest(0, least(:places - scans,
                              greatest(case when scans = 0 then 1 else 0 end,
                                floor((:callsAtOnce - running.calls) / least(:callBudget, budget.calls)))))
                            from running, budget))
                        returning *""")
                .bind("now", now)
                .bind("places", room.places())
                .bind("toScore", TO_SCORE_MILLIS)
                .bind("callBudget", room.callBudget())
                .bind("leastCalls", room.leastCalls())
                .bind("scarceCalls", room.scarceCalls())
                .bind("callsPerSecond", perSecond)
                .bind("callsAtOnce", callsAtOnce(room, perSecond))
                .bind("held", room.placeHeldFor())
                .map(ScanRow::read)
                .all();
    }

    @Override
    public Mono<Void> begun(UUID scanId, long now) {
        return database.sql("update scans set begun_at = :now where scan_id = :id")
                .bind("now", now)
                .bind("id", scanId)
                .then();
    }

    @Override
    public Mono<Place> placeOf(UUID scanId) {
        return database.sql("""
                        select case when state = 'QUEUED' then 'WAITS'
                                    when state = 'FAILED' and begun_at is null and error_code = :refused then 'REFUSED'
                                    when state = 'GATHERING' and begun_at is null and first_event_at is null then 'BEGINS'
                                    else 'BEGUN' end
                        from scans where scan_id = :id""")
                .bind("refused", ErrorCode.SERVICE_UNAVAILABLE.name())
                .bind("id", scanId)
                .mapValue(String.class)
                .one()
                .map(Place::valueOf);
    }

    /** Of nodes that take longer for one scan alone, each gets a part of what they allow: nobody waits for another's end. */
    private static double callsAtOnce(Room room, double perSecond) {
        double calls = perSecond * SECONDS_AT_ONCE;
        return calls < room.callBudget() ? (double) room.places() * room.callBudget() : calls;
    }
}
