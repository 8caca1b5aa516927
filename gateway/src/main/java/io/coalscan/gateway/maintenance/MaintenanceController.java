package io.coalscan.gateway.maintenance;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.service.web.Etags;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Begins and ends maintenance, for the admin. */
@RestController
final class MaintenanceController {
    private static final int A_DAY = 24 * 60 * 60;

    private final Maintenance maintenance;
    private final int usualRetryAfter;

    MaintenanceController(Maintenance maintenance, MaintenanceSettings settings) {
        this.maintenance = maintenance;
        this.usualRetryAfter = (int) settings.retryAfter().toSeconds();
    }

    /**
     * @param reads whether stored results are answered meanwhile; null for yes
     * @param retryAfterSeconds 1 to a day; null for what the settings say
     */
    record Order(
            @Nullable Boolean on,
            @Nullable Boolean reads,
            @Nullable Integer retryAfterSeconds) {}

    @GetMapping("/api/v1/admin/maintenance")
    ResponseEntity<ApiResponse<MaintenanceState>> state() {
        return Etags.answer(maintenance.state());
    }

    @PutMapping(path = "/api/v1/admin/maintenance", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ApiResponse<MaintenanceState>> order(@RequestBody Order order) {
        int retryAfter = Objects.requireNonNullElse(order.retryAfterSeconds(), usualRetryAfter);
        if (order.on() == null || retryAfter < 1 || retryAfter > A_DAY) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, "on: true or false; retryAfterSeconds: 1 to a day");
        }
        return maintenance
                .order(order.on(), !Boolean.FALSE.equals(order.reads()), retryAfter)
                .map(ApiResponse::of);
    }
}
