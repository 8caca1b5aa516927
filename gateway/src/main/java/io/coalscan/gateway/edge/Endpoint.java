package io.coalscan.gateway.edge;

import io.coalscan.gateway.limit.Window;

/**
 * A path of the API.
 *
 * @param template for logs and metrics: without anything that a caller chose
 * @param window that its calls are counted in
 */
record Endpoint(String template, Window window) {

    boolean startsScans() {
        return template.equals("/api/v1/scan");
    }
}
