package io.coalscan.gateway.key;

import java.time.LocalDate;

/**
 * Requests that were counted and are not written down yet.
 *
 * @param lastUsed epoch milliseconds
 */
record Used(Slot slot, long requests, long lastUsed) {

    /** @param day in UTC */
    record Slot(String keyId, LocalDate day) {}

    Used plus(Used other) {
        return new Used(slot, requests + other.requests, Math.max(lastUsed, other.lastUsed));
    }
}
