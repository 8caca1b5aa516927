package io.coalscan.scan.run;

import io.coalscan.model.event.ScanPart;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

@Component
final class PostgresPartStore implements PartStore {
    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final PartJson json;

    PostgresPartStore(DatabaseClient database, TransactionalOperator transaction, PartJson json) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public Mono<Joined> join(Part part, long now) {
        return locked(part.scanId())
                .filter(scan -> scan.state() != ScanState.FAILED)
                .flatMap(scan -> insert(part).flatMap(isNew -> move(scan, now, isNew)))
                .as(transaction::transactional);
    }

    @Override
    public Mono<Joined> joinWhatIsIn(UUID scanId, long now) {
        return locked(scanId).flatMap(scan -> move(scan, now, true)).as(transaction::transactional);
    }

    /** The lock makes parts of one scan queue up, so that the last of them sees all the others. */
    private Mono<Scan> locked(UUID scanId) {
        return database.sql("select * from scans where scan_id = :id for update")
                .bind("id", scanId)
                .map(ScanRow::read)
                .one();
    }

    private Mono<Boolean> insert(Part part) {
        byte[] payload = part.event() == null ? null : json.pack(part.event());
        return database.sql("""
                        insert into scan_parts (scan_id, part, event_id, payload, error_code)
                        values (:id, :part, :event, :payload, :error)
                        on conflict (scan_id, part) do update
                        set event_id = excluded.event_id, payload = excluded.payload, error_code = excluded.error_code
                        where excluded.payload is not null
                          and (scan_parts.payload is null or (excluded.part = 'BUNDLES' and scan_parts.event_id <> excluded.event_id))""")
                .bind("id", part.scanId())
                .bind("part", part.name().name())
                .bind("event", part.eventId())
                .bind("payload", Parameters.in(R2dbcType.VARBINARY, payload))
                .bind(
                        "error",
                        Parameters.in(
                                R2dbcType.VARCHAR,
                                part.error() == null ? null : part.error().name()))
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private Mono<Joined> move(Scan scan, long now, boolean isNew) {
        return arrivals(scan.id()).flatMap(arrivals -> {
            if (JoinRule.asksForLinks(scan, arrivals.in(), arrivals.failed(), now)) {
                return link(scan, arrivals.in(), now).map(moved -> new Joined(moved, true, arrivals.in()));
            }
            return Mono.just(new Joined(scan, !isNew && scan.state() == ScanState.LINKING, arrivals.in()));
        });
    }

    private Mono<Scan> link(Scan scan, PartSet in, long now) {
        return database.sql("""
                        update scans set state = 'LINKING', linked_parts = :linked, links_round = links_round + 1, links_at = :now
                        where scan_id = :id and state = :state and links_round = :round returning *""")
                .bind("id", scan.id())
                .bind("state", scan.state().name())
                .bind("round", scan.linksRound())
                .bind("linked", in.toLink().bits())
                .bind("now", now)
                .map(ScanRow::read)
                .one();
    }

    private Mono<Arrivals> arrivals(UUID scanId) {
        return database.sql("select part, payload is not null as came from scan_parts where scan_id = :id")
                .bind("id", scanId)
                .map(row -> new Arrival(
                        ScanPart.valueOf(Objects.requireNonNull(row.get("part", String.class))),
                        Boolean.TRUE.equals(row.get("came", Boolean.class))))
                .all()
                .collectList()
                .map(Arrivals::of);
    }

    @Override
    public Mono<Parts> parts(UUID scanId) {
        return database.sql("select part, payload from scan_parts where scan_id = :id")
                .bind("id", scanId)
                .map(row -> new PartJson.Packed(
                        ScanPart.valueOf(Objects.requireNonNull(row.get("part", String.class))),
                        row.get("payload", byte[].class)))
                .all()
                .collectList()
                .map(json::unpack);
    }

    private record Arrival(ScanPart part, boolean came) {}

    private record Arrivals(PartSet in, PartSet failed) {
        static Arrivals of(List<Arrival> all) {
            var in = EnumSet.noneOf(ScanPart.class);
            var failed = EnumSet.noneOf(ScanPart.class);
            all.forEach(arrival -> (arrival.came() ? in : failed).add(arrival.part()));
            return new Arrivals(PartSet.of(in), PartSet.of(failed));
        }
    }
}
