package io.coalscan.model.event;

import io.coalscan.model.error.ErrorCode;

/**
 * Any service to scan-service: this part will not come.
 *
 * @param code TOKEN_NOT_FOUND ends the scan; SERVICE_UNAVAILABLE means that no node answered
 * @param detail for operators; names no node
 */
public record PartFailed(EventHead head, ScanPart part, ErrorCode code, String detail) implements ScanEvent {}
