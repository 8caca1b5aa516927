package io.coalscan.model.event;

import io.coalscan.model.RiskLevel;
import org.jspecify.annotations.Nullable;

/** scan-service to anybody: a scan has a (new) score. Null score: the scan ended without one. */
public record ScanCompleted(
        EventHead head,
        int revision,
        @Nullable Integer coalScore,
        @Nullable RiskLevel riskLevel,
        boolean partial) implements ScanEvent {}
