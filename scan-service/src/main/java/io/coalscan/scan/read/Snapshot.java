package io.coalscan.scan.read;

import io.coalscan.model.api.Bundle;
import io.coalscan.model.api.Holder;
import io.coalscan.scan.result.ResultDocument;
import java.util.List;

/**
 * A stored result, opened.
 *
 * @param holders all that are stored, by rank
 */
record Snapshot(ResultDocument document, List<Holder> holders, List<Bundle> bundles) {
    Snapshot {
        holders = List.copyOf(holders);
        bundles = List.copyOf(bundles);
    }
}
