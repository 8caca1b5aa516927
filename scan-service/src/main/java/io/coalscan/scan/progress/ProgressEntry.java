package io.coalscan.scan.progress;

import io.coalscan.model.ScanStage;
import io.coalscan.model.event.ScanPart;
import java.util.Map;

/**
 * How far a part was at a moment.
 *
 * @param id orders the entries of a scan; a reader may go on behind it
 * @param facts small facts that are known already, such as holderCount
 */
public record ProgressEntry(String id, ScanStage stage, ScanPart part, int done, int total, Map<String, Object> facts) {
    public ProgressEntry {
        facts = Map.copyOf(facts);
    }
}
