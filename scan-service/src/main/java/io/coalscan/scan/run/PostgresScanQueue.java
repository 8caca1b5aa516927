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

    /** Calls a second. */
    private static final double NO_LIMIT = 1e6;

    private final DatabaseClient database;

    PostgresScanQueue(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Scan> admit(Room room, long now) {
        return database.sql("""
                        with running as (
                          select count(*) as scans from scans
                          where state in ('GATHERING', 'LINKING') and requested_at > :now - :held),
                        waiting as (
                          select row_number() over (order by accepted_at, scan_id) as place,
                            greatest(0, reply_by - :toScore - :now) / 1000.0 as seconds
                          from scans where state = 'QUEUED' and answered_at is null),
                        allowed as (
                          select min(seconds * :callsPerSecond / (place + running.scans / 2.0)) as calls
                          from waiting, running where running.scans + place >= :places)
                        update scans set state = 'GATHERING', requested_at = :now,
                          part_by = greatest(part_by, least(:now + part_by - accepted_at, reply_by - :toScore)),
                          call_budget = least(call_budget,
                            greatest(:leastCalls, call_budget * :places / greatest(1, (select count(*) from waiting))),
                            greatest(:scarceCalls, (select coalesce(floor(calls), call_budget) from allowed)))
                        where state = 'QUEUED' and scan_id in (
                          select scan_id from scans where state = 'QUEUED'
                          order by answered_at is not null, accepted_at, scan_id
                          limit greatest(0, :places - (select scans from running)))
                        returning *""")
                .bind("now", now)
                .bind("places", room.places())
                .bind("toScore", TO_SCORE_MILLIS)
                .bind("leastCalls", room.leastCalls())
                .bind("scarceCalls", room.scarceCalls())
                .bind("callsPerSecond", Math.min(room.callsPerSecond(), NO_LIMIT))
                .bind("held", room.placeHeldFor())
                .map(ScanRow::read)
                .all();
    }
}
