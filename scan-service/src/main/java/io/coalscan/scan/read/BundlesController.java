package io.coalscan.scan.read;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.api.Bundle;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Who acts together: as a list, and as a picture. */
@RestController
class BundlesController {
    private final Snapshots snapshots;
    private final Meta meta;

    BundlesController(Snapshots snapshots, Meta meta) {
        this.snapshots = snapshots;
        this.meta = meta;
    }

    record Bundles(
            List<Bundle> bundles, UUID scanId, int revision, long scanTimestamp, long ageSeconds, boolean stale) {}

    record Picture(
            List<BundleGraph.Node> nodes,
            List<BundleGraph.Edge> edges,
            UUID scanId,
            int revision,
            long scanTimestamp,
            long ageSeconds,
            boolean stale) {}

    @GetMapping("/api/v1/bundles/{address}")
    Mono<ResponseEntity<ApiResponse<?>>> bundles(@PathVariable String address) {
        return snapshots.latest(address).map(snapshot -> {
            var about = meta.of(snapshot.document());
            return Meta.json(about)
                    .body(ApiResponse.of(new Bundles(
                            snapshot.bundles(),
                            about.scanId(),
                            about.revision(),
                            about.scanTimestamp(),
                            about.ageSeconds(),
                            about.stale())));
        });
    }

    @GetMapping("/api/v1/bundles/{address}/graph")
    Mono<ResponseEntity<ApiResponse<?>>> graph(@PathVariable String address) {
        return snapshots.latest(address).publishOn(Schedulers.parallel()).map(snapshot -> {
            var about = meta.of(snapshot.document());
            var graph = BundleGraph.of(snapshot.holders(), snapshot.bundles());
            return Meta.json(about)
                    .body(ApiResponse.of(new Picture(
                            graph.nodes(),
                            graph.edges(),
                            about.scanId(),
                            about.revision(),
                            about.scanTimestamp(),
                            about.ageSeconds(),
                            about.stale())));
        });
    }
}
