package io.coalscan.model.event;

import java.util.List;

/** scan-service to bundle-service: which of these wallets act together? Only wallets; custody has no links. */
public record LinksRequested(EventHead head, List<LinkCandidate> candidates) implements ScanEvent {
    public LinksRequested {
        candidates = List.copyOf(candidates);
    }
}
