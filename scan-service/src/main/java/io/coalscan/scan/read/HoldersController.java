package io.coalscan.scan.read;

import io.coalscan.model.WalletLabelType;
import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.api.Holder;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** GET /api/v1/holders/{address}: the first 1 000 owners of the last scan, in pages. */
@RestController
class HoldersController {
    private final Snapshots snapshots;
    private final Meta meta;

    HoldersController(Snapshots snapshots, Meta meta) {
        this.snapshots = snapshots;
        this.meta = meta;
    }

    record Holders(
            List<Holder> holders,
            Paging.Pagination pagination,
            UUID scanId,
            int revision,
            long scanTimestamp,
            long ageSeconds,
            boolean stale) {}

    @GetMapping("/api/v1/holders/{address}")
    Mono<ResponseEntity<ApiResponse<?>>> holders(
            @PathVariable String address,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "supplyPercentage") String sortBy,
            @RequestParam(defaultValue = "desc") String sortOrder,
            @RequestParam(defaultValue = "") String labels) {
        var paging = new Paging(page, limit);
        var order = HolderOrder.of(sortBy, sortOrder);
        var wanted = labels(labels);
        return snapshots.latest(address).map(snapshot -> {
            var chosen = snapshot.holders().stream()
                    .filter(holder -> wanted.isEmpty() || hasOne(holder, wanted))
                    .sorted(order)
                    .toList();
            var about = meta.of(snapshot.document());
            return Meta.json(about)
                    .body(ApiResponse.of(new Holders(
                            paging.of(chosen),
                            paging.in(chosen.size()),
                            about.scanId(),
                            about.revision(),
                            about.scanTimestamp(),
                            about.ageSeconds(),
                            about.stale())));
        });
    }

    private static boolean hasOne(Holder holder, Set<WalletLabelType> wanted) {
        return holder.labels().stream().anyMatch(label -> wanted.contains(label.type()));
    }

    private static Set<WalletLabelType> labels(String list) {
        var wanted = EnumSet.noneOf(WalletLabelType.class);
        try {
            Arrays.stream(list.split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(WalletLabelType::valueOf)
                    .forEach(wanted::add);
        } catch (IllegalArgumentException noLabel) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, "labels: no such label", noLabel);
        }
        return wanted;
    }
}
