package io.coalscan.scan.run;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * One statement without a lock of its own: instances that look at the same moment see the same heads of the queue, and each row is taken only while it
 * still waits, so together they never take more than the places that were free.
 */
@Component
final class PostgresScanQueue implements ScanQueue {
    /** From the last part to the answer: links, their join, the score. */
    private static final long TO_SCORE_MILLIS = 2_000;

    private final DatabaseClient database;

    PostgresScanQueue(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Scan> admit(int places, int leastCalls, long placeHeldFor, long now) {
        return database.sql("""
                        update scans set state = 'GATHERING', requested_at = :now,
                          part_by = greatest(part_by, least(:now + part_by - accepted_at, reply_by - :toScore)),
                          call_budget = least(call_budget, greatest(:leastCalls, call_budget * :places / greatest(1,
                            (select count(*) from scans where state = 'QUEUED' and answered_at is null))))
                        where state = 'QUEUED' and scan_id in (
                          select scan_id from scans where state = 'QUEUED'
                          order by answered_at is not null, accepted_at, scan_id
                          limit greatest(0, :places - (select count(*) from scans
                            where state in ('GATHERING', 'LINKING') and requested_at > :now - :held)))
                        returning *""")
                .bind("now", now)
                .bind("places", places)
                .bind("toScore", TO_SCORE_MILLIS)
                .bind("leastCalls", leastCalls)
                .bind("held", placeHeldFor)
                .map(ScanRow::read)
                .all();
    }
}
