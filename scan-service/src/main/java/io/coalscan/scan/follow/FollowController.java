package io.coalscan.scan.follow;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.api.ApiResponse.ApiError;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import io.coalscan.scan.result.ResultAnswers;
import io.coalscan.service.web.Etags;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** GET /api/v1/scans/{scanId} and its events. */
@RestController
class FollowController {
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final FollowScan follow;
    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    FollowController(FollowScan follow) {
        this.follow = follow;
    }

    @GetMapping(value = "/api/v1/scans/{scanId}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<byte[]>> status(@PathVariable String scanId, @RequestHeader HttpHeaders headers) {
        return follow.status(id(scanId), language(headers))
                .map(seen -> answer(scanId, json.writeValueAsString(seen.status()), seen.result()));
    }

    /** The result is put in as it is stored, without being decoded. */
    private static ResponseEntity<byte[]> answer(String scanId, String status, FollowScan.@Nullable Document result) {
        var tag = Etags.of((status + (result == null ? "" : result.version())).getBytes(UTF_8));
        var body = "{\"success\":true,\"data\":" + status.substring(0, status.length() - 1) + ",\"result\":"
                + (result == null ? null : result.json()) + "}}";
        return ResponseEntity.ok()
                .eTag("W/\"" + tag + "\"")
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE)
                .header(ResultAnswers.SCAN_ID, scanId)
                .body(body.getBytes(UTF_8));
    }

    @GetMapping(value = "/api/v1/scans/{scanId}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> events(@PathVariable String scanId, @RequestHeader HttpHeaders headers) {
        var language = language(headers);
        return follow.news(id(scanId), headers.getFirst("Last-Event-ID"), language)
                .map(news -> event(news, language))
                .publish(news -> Flux.merge(
                        news,
                        Flux.interval(HEARTBEAT)
                                .onBackpressureDrop()
                                .map(tick -> ServerSentEvent.<String>builder()
                                        .comment("alive")
                                        .build())
                                .takeUntilOther(news.ignoreElements())));
    }

    private ServerSentEvent<String> event(ScanNews news, Language language) {
        return switch (news) {
            case ScanNews.Stage stage -> {
                var event =
                        ServerSentEvent.builder(json.writeValueAsString(stage)).event("stage");
                yield stage.id() == null ? event.build() : event.id(stage.id()).build();
            }
            case ScanNews.Result result ->
                ServerSentEvent.builder(result.document()).event("result").build();
            case ScanNews.Failure failure ->
                ServerSentEvent.builder(error(failure.code(), failure.known(), language))
                        .event("error")
                        .build();
        };
    }

    private String error(ErrorCode code, @Nullable String known, Language language) {
        var error = json.writeValueAsString(new ApiError(code.name(), code.message(language)));
        return known == null ? error : error.substring(0, error.length() - 1) + ",\"data\":" + known + "}";
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw new CoalScanException(ErrorCode.NOT_FOUND, "no scan id", notOne);
        }
    }

    private static Language language(HttpHeaders headers) {
        return Language.of(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
