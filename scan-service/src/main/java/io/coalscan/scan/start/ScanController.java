package io.coalscan.scan.start;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.scan.result.ResultAnswers;
import io.coalscan.scan.run.Answers;
import io.coalscan.scan.run.Scan;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** POST /api/v1/scan. */
@RestController
class ScanController {
    private static final String PREFER = "Prefer";
    private static final String RESPOND_ASYNC = "respond-async";

    private final StartScan startScan;
    private final Answers answers;
    private final ResultAnswers http;

    ScanController(StartScan startScan, Answers answers, ResultAnswers http) {
        this.startScan = startScan;
        this.answers = answers;
        this.http = http;
    }

    /** What a caller is told that does not wait. */
    record Accepted(UUID scanId, String contractAddress, String state) {}

    @PostMapping("/api/v1/scan")
    Mono<? extends ResponseEntity<?>> scan(
            @RequestBody ScanOrder order, @RequestHeader HttpHeaders headers, ServerHttpResponse response) {
        return startScan
                .start(order.contractAddress(), order.forced(), headers.getFirst("traceparent"))
                .flatMap(start -> switch (start) {
                    case ScanStart.Known known -> Mono.just(http.answer(known.document(), known.cached(), headers));
                    case ScanStart.Running running ->
                        respondsAsync(headers)
                                ? Mono.just(accepted(running.scan()))
                                : awaited(running.scan(), headers, response);
                });
    }

    /** The scan is named before it has ended, so that a caller whose wait was too long can follow it. */
    private Mono<ResponseEntity<byte[]>> awaited(Scan scan, HttpHeaders headers, ServerHttpResponse response) {
        response.getHeaders().set(ResultAnswers.SCAN_ID, scan.id().toString());
        return answers.await(scan).map(document -> http.answer(document, false, headers));
    }

    private static ResponseEntity<?> accepted(Scan scan) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/scans/" + scan.id()))
                .header("Preference-Applied", RESPOND_ASYNC)
                .header(ResultAnswers.SCAN_ID, scan.id().toString())
                .body(ApiResponse.of(new Accepted(scan.id(), scan.mint(), "RUNNING")));
    }

    private static boolean respondsAsync(HttpHeaders headers) {
        return headers.getOrEmpty(PREFER).stream().anyMatch(line -> line.contains(RESPOND_ASYNC));
    }
}
