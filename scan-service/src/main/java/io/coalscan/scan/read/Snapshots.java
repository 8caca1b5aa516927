package io.coalscan.scan.read;

import io.coalscan.model.api.Bundle;
import io.coalscan.model.api.Holder;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.scan.result.ResultDocument;
import io.coalscan.scan.result.ResultStore;
import io.coalscan.scan.result.ResultStore.PastScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The newest stored result of a token, opened once and remembered while others ask for it. Nothing here starts a scan. */
@Component
class Snapshots {
    private static final int REMEMBERED = 32;

    private final ResultStore results;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<ResultDocument.Id, Snapshot> open =
            Collections.synchronizedMap(new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ResultDocument.Id, Snapshot> eldest) {
                    return size() > REMEMBERED;
                }
            });

    Snapshots(ResultStore results) {
        this.results = results;
    }

    /** Fails with INVALID_ADDRESS, and with SCAN_REQUIRED for a token that was never scanned. */
    Mono<Snapshot> latest(String mint) {
        return score(mint).flatMap(newest -> {
            var known = open.get(newest.id());
            return known != null ? Mono.just(known) : load(newest);
        });
    }

    /** The newest score, a missing one included; fails like {@link #latest}. */
    Mono<PastScore> score(String mint) {
        if (!Addresses.isAddress(mint)) {
            return Mono.error(new CoalScanException(ErrorCode.INVALID_ADDRESS, "not base58 of 32 bytes"));
        }
        return results.latestScores(List.of(mint)).next().switchIfEmpty(neverScanned());
    }

    private Mono<Snapshot> load(PastScore newest) {
        return results.latest(newest.mint())
                .flatMap(document -> results.moreHolders(document.id())
                        .defaultIfEmpty("[]")
                        .publishOn(Schedulers.parallel())
                        .map(more -> read(document, more)))
                .doOnNext(snapshot -> open.put(snapshot.document().id(), snapshot))
                .switchIfEmpty(neverScanned());
    }

    private Snapshot read(ResultDocument document, String moreHolders) {
        var result = json.readTree(document.text() + "}");
        var holders =
                new ArrayList<Holder>(json.convertValue(result.get("holders"), new TypeReference<List<Holder>>() {}));
        holders.addAll(json.readValue(moreHolders, new TypeReference<List<Holder>>() {}));
        var bundles = json.convertValue(result.get("bundles"), new TypeReference<List<Bundle>>() {});
        return new Snapshot(document, holders, bundles);
    }

    private static <T> Mono<T> neverScanned() {
        return Mono.error(() -> new CoalScanException(ErrorCode.SCAN_REQUIRED, "never scanned"));
    }
}
