package io.coalscan.gateway.key;

import io.coalscan.gateway.caller.ApiKeys;
import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.service.web.Etags;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Keys of callers, for the admin. */
@RestController
final class KeyAdminController {
    private static final int MOST_A_PAGE = 100;
    private static final int MAX_PAGE = 1_000_000;
    private static final long LONGEST_GRACE_SECONDS = Duration.ofDays(90).toSeconds();
    private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}]{1,64}");

    private final ManageKeys keys;
    private final ApiKeys configured;
    private final KeySettings settings;

    KeyAdminController(ManageKeys keys, ApiKeys configured, KeySettings settings) {
        this.keys = keys;
        this.configured = configured;
        this.settings = settings;
    }

    record NewKey(@Nullable String name) {}

    /** @param graceSeconds null for what the settings say */
    record Rotation(@Nullable Long graceSeconds) {}

    record Pagination(int page, int limit, long total, long totalPages) {}

    /** @param configured those of the settings, which only the settings change */
    record KeyPage(List<ApiKey> keys, List<KeyUsage> configured, Pagination pagination) {}

    @GetMapping("/api/v1/admin/keys")
    Mono<ResponseEntity<ApiResponse<KeyPage>>> list(
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit) {
        if (page < 1 || page > MAX_PAGE || limit < 1 || limit > MOST_A_PAGE) {
            throw wrong("page: from 1; limit: 1 to " + MOST_A_PAGE);
        }
        return Mono.zip(keys.page((page - 1) * limit, limit), keys.usage(configured.ids()), keys.count())
                .map(found -> Etags.answer(new KeyPage(
                        found.getT1(),
                        found.getT2(),
                        new Pagination(page, limit, found.getT3(), Math.ceilDiv(found.getT3(), (long) limit)))));
    }

    @PostMapping(path = "/api/v1/admin/keys", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<ApiResponse<IssuedKey>>> create(@RequestBody NewKey body) {
        var name = body.name() == null ? "" : body.name().strip();
        if (!NAME.matcher(name).matches()) {
            throw wrong("name: 1 to 64 characters");
        }
        return keys.create(name).map(issued -> shownOnce(HttpStatus.CREATED, issued));
    }

    @PostMapping("/api/v1/admin/keys/{keyId}/rotate")
    Mono<ResponseEntity<ApiResponse<IssuedKey>>> rotate(
            @PathVariable String keyId, @RequestBody(required = false) @Nullable Rotation body) {
        var asked = body == null ? null : body.graceSeconds();
        long seconds = Objects.requireNonNullElse(asked, settings.grace().toSeconds());
        if (seconds < 0 || seconds > LONGEST_GRACE_SECONDS) {
            throw wrong("graceSeconds: 0 to " + LONGEST_GRACE_SECONDS);
        }
        return keys.rotate(keyId, Duration.ofSeconds(seconds)).map(issued -> shownOnce(HttpStatus.OK, issued));
    }

    @DeleteMapping("/api/v1/admin/keys/{keyId}")
    Mono<ResponseEntity<Void>> revoke(@PathVariable String keyId) {
        return keys.revoke(keyId).thenReturn(ResponseEntity.noContent().build());
    }

    private static ResponseEntity<ApiResponse<IssuedKey>> shownOnce(HttpStatus status, IssuedKey issued) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(ApiResponse.of(issued));
    }

    private static CoalScanException wrong(String what) {
        return new CoalScanException(ErrorCode.INVALID_REQUEST, what);
    }
}
