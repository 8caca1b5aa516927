package io.coalscan.gateway.edge;

import io.coalscan.gateway.limit.Window;

/**
 * A path of the API.
 *
 * @param template for logs and metrics: without anything that a caller chose
 * @param window that its calls are counted in
 * @param need what its answers take
 */
record Endpoint(String template, Window window, Need need) {

    /** What must run for an answer, from least to most. */
    enum Need {
        /** The edge alone, or what the admin and callers of running scans are answered with whatever else is closed. */
        NOTHING,
        /** What is stored. */
        STORED,
        /** Reading the chain, or beginning something that goes on after the answer. */
        WORK
    }

    /** Whether reads of it are the same for every caller. */
    boolean mayBeKept() {
        return !template.startsWith("/api/v1/admin") && !template.startsWith("/api/v1/export");
    }

    boolean startsScans() {
        return template.equals("/api/v1/scan");
    }
}
