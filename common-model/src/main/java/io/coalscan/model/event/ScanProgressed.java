package io.coalscan.model.event;

import io.coalscan.model.ScanStage;
import java.util.Map;

/**
 * Any service to scan-service: how far a part is. At most 4 a second and part.
 *
 * @param facts small facts that are known already, such as holderCount
 */
public record ScanProgressed(
        EventHead head, ScanStage stage, ScanPart part, int done, int total, Map<String, Object> facts)
        implements ScanEvent {
    public ScanProgressed {
        facts = Map.copyOf(facts);
    }
}
