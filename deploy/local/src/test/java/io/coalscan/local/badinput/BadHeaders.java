package io.coalscan.local.badinput;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Wrong headers, and what is no HTTP at all. A header that is not understood does no harm: the answer is that of the same call without it. */
final class BadHeaders {
    private static final String TARGET = "/api/v1/score/" + BadInputs.NEVER_SCANNED;
    private static final String EVENTS = "/api/v1/scans/00000000-0000-0000-0000-000000000000/events";
    private static final String HTML = "<script>alert(1)</script>";
    private static final String SQL = "1'; drop table scan.scans; --";

    private BadHeaders() {}

    static List<BadInput> all() {
        return List.of(
                BadInput.header("`X-Request-Id`: HTML", "X-Request-Id: " + HTML),
                BadInput.header("`X-Request-Id`: 5,000 characters", "X-Request-Id: " + "a".repeat(5_000)),
                BadInput.header("`X-Request-Id`: SQL", "X-Request-Id: " + SQL),
                BadInput.header("`X-Forwarded-For`: HTML", "X-Forwarded-For: " + HTML),
                BadInput.header("`X-Api-Key`: unknown", "X-Api-Key: " + SQL),
                BadInput.header("`X-Api-Key`: empty", "X-Api-Key:"),
                BadInput.header("`X-Admin-Key` where no admin is set", "/api/v1/admin/kols", "X-Admin-Key: " + SQL),
                BadInput.header("`Accept-Language`: twice, the second HTML", "Accept-Language: " + HTML),
                BadInput.header("`Accept`: `application/xml`", "Accept: application/xml"),
                BadInput.header("`Accept`: HTML", "Accept: " + HTML),
                BadInput.header("`Accept-Encoding`: HTML", "Accept-Encoding: " + HTML),
                BadInput.header("`If-None-Match`: HTML", "If-None-Match: " + HTML),
                BadInput.header("`If-Modified-Since`: SQL", "If-Modified-Since: " + SQL),
                BadInput.header("`Range`: `bytes=9-1`", "Range: bytes=9-1"),
                BadInput.header("`Prefer`: SQL", "Prefer: " + SQL),
                BadInput.header("`traceparent`: HTML", "traceparent: " + HTML),
                BadInput.header("`Authorization`: unknown", "Authorization: Bearer " + HTML),
                BadInput.header("`Cookie`: HTML", "Cookie: session=" + HTML),
                BadInput.header("`Origin`: another page", "Origin: https://evil.example"),
                BadInput.header("`Host` of somebody else, twice", "Host: evil.example"),
                BadInput.header("`X-Original-URL`: an admin path", "X-Original-URL: /api/v1/admin/kols"),
                BadInput.header("`X-HTTP-Method-Override`: `DELETE`", "X-HTTP-Method-Override: DELETE"),
                BadInput.header("`Last-Event-ID`: SQL", EVENTS, "Last-Event-ID: " + SQL),
                BadInput.header("`Expect`: unknown", "Expect: miracles"),
                BadInput.header("`Upgrade`: `h2c`", "Connection: Upgrade\r\nUpgrade: h2c"),
                BadInput.header("`Upgrade`: `websocket`", EVENTS, "Connection: Upgrade\r\nUpgrade: websocket"),
                BadInput.header("NUL in a header", "X-Any: a\0b"),
                BadInput.header("a bare CR in a header", "X-Any: a\rSet-Cookie: a=b"),
                BadInput.header("a bare LF in a header", "X-Any: a\nSet-Cookie: a=b"),
                BadInput.header("a folded header", "X-Any: a\r\n b"),
                BadInput.header("a space in a header's name", "X Any: a"),
                BadInput.header("a header without a name", ": a"),
                BadInput.header("a header without a colon", "nothing"),
                BadInput.header("a header of 64 KB", "X-Any: " + "a".repeat(64_000)),
                BadInput.header(
                        "1,000 headers",
                        IntStream.range(0, 1_000)
                                .mapToObj(i -> "X-" + i + ": a")
                                .collect(Collectors.joining("\r\n"))),
                new BadInput("HTTP/1.0 without a host", "GET " + TARGET + " HTTP/1.0\r\n" + BadInput.USUAL + "\r\n"),
                new BadInput("no host", "GET " + TARGET + " HTTP/1.1\r\n" + BadInput.USUAL + "\r\n"),
                new BadInput("HTTP/9.9", "GET " + TARGET + " HTTP/9.9\r\nHost: a\r\n" + BadInput.USUAL + "\r\n"),
                new BadInput("the opening of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                new BadInput("no HTTP", "EHLO a.example\r\n\r\n"),
                new BadInput(
                        "the opening of TLS", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n"));
    }
}
