package io.coalscan.scan.progress;

import io.coalscan.model.ScanStage;
import io.coalscan.model.event.ScanPart;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** What scans did lately. May be lost at any time: it is for watching only. */
public interface ProgressLog {

    /** Completes also when it could not be kept. */
    Mono<Void> add(UUID scanId, ScanStage stage, ScanPart part, int done, int total, Map<String, Object> facts);

    /** Everything that is kept of the scan, oldest first. */
    Mono<List<ProgressEntry>> of(UUID scanId);
}
