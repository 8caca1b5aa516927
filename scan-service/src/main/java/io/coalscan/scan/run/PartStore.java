package io.coalscan.scan.run;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanPart;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What came of a scan's parts, stored once each however often it comes. */
interface PartStore {

    /**
     * Stores the part and moves the scan by {@link JoinRule}, in one transaction. A part that failed before is replaced by one that came after all.
     * Empty when the scan is unknown or has failed.
     */
    Mono<Joined> join(Part part, long now);

    /** Moves the scan by {@link JoinRule} without a new part, because its time has come. */
    Mono<Joined> joinWhatIsIn(UUID scanId, long now);

    Mono<Parts> parts(UUID scanId);

    /**
     * @param event null when the part failed
     * @param error null when it came
     */
    record Part(
            UUID scanId,
            ScanPart name,
            UUID eventId,
            @Nullable ScanEvent event,
            @Nullable ErrorCode error) {
        static Part came(ScanPart name, ScanEvent event) {
            return new Part(event.head().scanId(), name, event.head().eventId(), event, null);
        }
    }

    /**
     * @param scan as it is now
     * @param linksDue whether links must be asked for: the scan was moved for it, or was before and the part came again
     * @param in parts that came
     */
    record Joined(Scan scan, boolean linksDue, PartSet in) {}
}
