package io.coalscan.scan.follow;

import io.coalscan.model.ScanStage;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.ScanPart;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a scan. */
sealed interface ScanNews {

    /**
     * @param id where a reader may go on; null for what is read off the scan's state
     * @param part null when only the stage is known
     */
    record Stage(
            @Nullable String id,
            ScanStage stage,
            @Nullable ScanPart part,
            int done,
            int total,
            @Nullable Long estimatedMillisLeft,
            Map<String, Object> facts)
            implements ScanNews {}

    /** @param document the result as JSON */
    record Result(String document) implements ScanNews {}

    /** @param known what is known all the same, as JSON */
    record Failure(ErrorCode code, @Nullable String known) implements ScanNews {}

    default boolean last() {
        return !(this instanceof Stage);
    }
}
