package io.coalscan.gateway.edge;

import io.coalscan.gateway.limit.Window;

/**
 * A path of the API.
 *
 * @param template for logs and metrics: without anything that a caller chose
 * @param window that its calls are counted in
 */
record Endpoint(String template, Window window) {

    /** Whether reads of it are the same for every caller. */
    boolean mayBeKept() {
        return !template.startsWith("/api/v1/admin") && !template.startsWith("/api/v1/export");
    }

    boolean startsScans() {
        return template.equals("/api/v1/scan");
    }
}
