package io.coalscan.scan.run;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.ScanTimes;
import io.r2dbc.spi.Readable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table scans. */
final class ScanRow {
    private ScanRow() {}

    static Scan read(Readable row) {
        return new Scan(
                required(row, "scan_id", UUID.class),
                required(row, "chain", String.class),
                required(row, "mint", String.class),
                new ScanTimes(
                        required(row, "accepted_at", Long.class),
                        required(row, "part_by", Long.class),
                        required(row, "reply_by", Long.class),
                        required(row, "drop_after", Long.class)),
                ScanState.valueOf(required(row, "state", String.class)),
                row.get("answered_at", Long.class),
                errorCode(row.get("error_code", String.class)),
                required(row, "revision", Integer.class),
                PartSet.ofBits(required(row, "linked_parts", Integer.class)),
                required(row, "links_round", Integer.class),
                required(row, "scored_round", Integer.class),
                required(row, "scored_holders", Integer.class),
                required(row, "call_budget", Integer.class),
                row.get("traceparent", String.class));
    }

    static @Nullable ErrorCode errorCode(@Nullable String name) {
        return name == null ? null : ErrorCode.valueOf(name);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
