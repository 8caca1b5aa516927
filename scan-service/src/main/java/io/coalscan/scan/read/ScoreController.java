package io.coalscan.scan.read;

import io.coalscan.model.RiskLevel;
import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.scan.result.ResultStore;
import io.coalscan.scan.result.ResultStore.PastScore;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Scores alone: of one token, of many, and of the past. */
@RestController
class ScoreController {
    private static final int MOST_ADDRESSES = 50;

    private final Snapshots snapshots;
    private final ResultStore results;
    private final Meta meta;

    ScoreController(Snapshots snapshots, ResultStore results, Meta meta) {
        this.snapshots = snapshots;
        this.results = results;
        this.meta = meta;
    }

    /** @param coalScore null when too little was known */
    record Score(
            String contractAddress,
            @Nullable Integer coalScore,
            @Nullable RiskLevel riskLevel,
            long scanTimestamp,
            UUID scanId,
            int revision,
            long ageSeconds,
            boolean stale) {}

    /** @param missing addresses that were never scanned */
    record Scores(List<Score> scores, List<String> missing) {}

    /** Newest first. */
    record History(String contractAddress, List<Score> history) {}

    @GetMapping("/api/v1/score/{address}")
    Mono<ResponseEntity<ApiResponse<?>>> score(@PathVariable String address, @RequestHeader HttpHeaders headers) {
        return snapshots.score(address).map(found -> {
            var score = score(found);
            if (score.coalScore() == null) {
                var language = Language.of(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
                var code = ErrorCode.INSUFFICIENT_DATA;
                return ResponseEntity.status(code.status()).body(ApiResponse.error(code, language, score));
            }
            return Meta.json(meta.of(found)).body(ApiResponse.of(score));
        });
    }

    @GetMapping("/api/v1/score")
    Mono<ResponseEntity<ApiResponse<?>>> scores(@RequestParam String addresses) {
        var asked = Arrays.stream(addresses.split(","))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        if (asked.isEmpty() || asked.size() > MOST_ADDRESSES) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, "addresses: 1 to " + MOST_ADDRESSES);
        }
        if (!asked.stream().allMatch(Addresses::isAddress)) {
            throw new CoalScanException(ErrorCode.INVALID_ADDRESS, "addresses: not base58 of 32 bytes");
        }
        return results.latestScores(asked).collectMap(PastScore::mint).map(found -> {
            var scores = asked.stream()
                    .filter(found::containsKey)
                    .map(found::get)
                    .map(this::score)
                    .toList();
            var missing = asked.stream()
                    .filter(address -> !found.containsKey(address))
                    .toList();
            return Meta.listed(found.values().stream().map(meta::of).toList(), missing)
                    .body(ApiResponse.of(new Scores(scores, missing)));
        });
    }

    @GetMapping("/api/v1/history/{address}")
    Mono<ResponseEntity<ApiResponse<?>>> history(
            @PathVariable String address, @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > Paging.MOST) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, "limit: 1 to " + Paging.MOST);
        }
        return snapshots
                .score(address)
                .flatMap(newest -> results.scores(address, limit)
                        .map(this::score)
                        .collectList()
                        .map(scores -> Meta.json(meta.of(newest)).body(ApiResponse.of(new History(address, scores)))));
    }

    private Score score(PastScore past) {
        var age = meta.of(past);
        return new Score(
                past.mint(),
                past.score(),
                past.riskLevel(),
                past.scanTimestamp(),
                age.scanId(),
                age.revision(),
                age.ageSeconds(),
                age.stale());
    }
}
