package io.coalscan.model.event;

import java.util.List;
import java.util.UUID;

/**
 * bundle-service to scan-service: who acts together.
 *
 * @param request eventId of the LinksRequested that this answers, so that a later revision is told from an earlier one
 */
public record BundlesFound(EventHead head, UUID request, List<FoundBundle> bundles) implements ScanEvent {
    public BundlesFound {
        bundles = List.copyOf(bundles);
    }
}
