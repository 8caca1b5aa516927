package io.coalscan.gateway.guard;

import io.netty.handler.codec.http.HttpHeaders;

/** Headers that make a browser trust this answer no further than it has to. They suit a web application of this origin alone. */
final class SecurityHeaders {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), "
            + "microphone=(), payment=(), usb=(), browsing-topics=()";
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final boolean https;

    /** @param https a browser that came by TLS is told to keep to it; said without TLS it would mean nothing */
    SecurityHeaders(boolean https) {
        this.https = https;
    }

    void addTo(HttpHeaders headers) {
        // a page of the edge may name what it has inline; services may not, their header is removed on the way
        if (!headers.contains("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        }
        headers.set("Permissions-Policy", PERMISSIONS_POLICY);
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
    }
}
