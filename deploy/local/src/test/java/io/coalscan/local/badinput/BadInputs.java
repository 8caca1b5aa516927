package io.coalscan.local.badinput;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All wrong requests, in the order of the table. */
public final class BadInputs {
    /** A mint that is no story's. */
    static final String NEVER_SCANNED = "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v";

    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String SQL = "1'; drop table scan.scans; --";
    private static final String HTML = "<script>alert(1)</script>";

    private BadInputs() {}

    /** @param onChain addresses that only a node can tell from a token's, by what they are */
    public static List<BadInput> all(List<OnChain> onChain) {
        var all = new ArrayList<BadInput>();
        onChain.forEach(one -> all.add(BadInput.address(one.what(), quoted(one.address()))));
        addresses(all);
        json(all);
        bodies(all);
        methods(all);
        parameters(all);
        paths(all);
        all.addAll(BadHeaders.all());
        return all;
    }

    /** @param what for readers */
    public record OnChain(String what, String address) {}

    private static void addresses(List<BadInput> all) {
        all.add(BadInput.body("no `contractAddress`", "{}"));
        all.add(BadInput.address("null", "null"));
        all.add(BadInput.address("a number", "42"));
        all.add(BadInput.address("a boolean", "true"));
        all.add(BadInput.address("an array", "[\"" + NEVER_SCANNED + "\"]"));
        all.add(BadInput.address("an object", "{\"a\":1}"));
        all.add(BadInput.address("empty", "\"\""));
        all.add(BadInput.address("not base58 (0, O, I, l)", quoted("0OIl" + NEVER_SCANNED.substring(4))));
        all.add(BadInput.address("31 bytes", quoted("1".repeat(31))));
        all.add(BadInput.address("33 bytes", quoted("1".repeat(33))));
        all.add(BadInput.address("64 bytes (a signature)", quoted("1".repeat(64))));
        all.add(BadInput.address("15,000 characters", quoted("1".repeat(15_000))));
        all.add(BadInput.address("a space before it", quoted(" " + NEVER_SCANNED)));
        all.add(BadInput.address("an address of Ethereum", quoted("0xdAC17F958D2ee523a2206206994597C13D831ec7")));
        all.add(BadInput.address("SQL", quoted(SQL)));
        all.add(BadInput.address("HTML", quoted(HTML)));
        all.add(BadInput.address("CR and LF", quoted(NEVER_SCANNED + "\\r\\nSet-Cookie: a=b")));
        all.add(BadInput.address("NUL", quoted(NEVER_SCANNED + "\\u0000")));
        all.add(BadInput.address("half a surrogate pair", quoted("\\ud800")));
        all.add(BadInput.address("a look-up for loggers", quoted("${jndi:ldap://a.example/x}")));
        all.add(BadInput.address("a path", quoted("../../etc/passwd")));
        all.add(BadInput.body(
                "two addresses",
                "{\"contractAddress\":\"%1$s\",\"contractAddress\":\"%1$s\"}".formatted(NEVER_SCANNED)));
        for (var force : List.of("\"maybe\"", "[]", "{}", "2.5")) {
            all.add(BadInput.body(
                    "`forceRefresh`: `" + force + "`",
                    "{\"contractAddress\":\"" + NEVER_SCANNED + "\",\"forceRefresh\":" + force + "}"));
        }
        all.add(BadInput.body(
                "unknown members (ignored) and no base58", "{\"contractAddress\":\"0\",\"a\":{\"b\":[1]}}"));
    }

    private static void json(List<BadInput> all) {
        all.add(BadInput.body("no body", ""));
        for (var text : List.of(
                "{",
                "{\"contractAddress\":",
                "[]",
                "\"text\"",
                "null",
                "NaN",
                "{'contractAddress':'1'}",
                "{}}",
                "{/* */}")) {
            all.add(BadInput.body("body `" + text + "`", text));
        }
        all.add(BadInput.body("10,000 arrays in one another", "{\"a\":" + "[".repeat(10_000)));
        all.add(BadInput.body("2,500 objects in one another", "{\"a\":".repeat(2_500) + "1" + "}".repeat(2_500)));
        all.add(BadInput.body("a number of 10,000 digits", "{\"contractAddress\":" + "9".repeat(10_000) + "}"));
        all.add(BadInput.post(
                "bytes that are no UTF-8", JSON, new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'}));
        all.add(BadInput.post("UTF-16, no address", JSON, "{\"contractAddress\":\"0\"}".getBytes(UTF_16BE)));
        all.add(BadInput.post("zeros", JSON, new byte[100]));
    }

    private static void bodies(List<BadInput> all) {
        all.add(BadInput.raw("a body of 10 MB, announced", JSON + "Content-Length: 10485760\r\n", "{\"a\":\""));
        all.add(BadInput.raw(
                "a body of 17 KiB, in chunks",
                JSON + "Transfer-Encoding: chunked\r\n",
                "4400\r\n" + "x".repeat(0x4400) + "\r\n"));
        all.add(BadInput.raw("a body that does not come", JSON + "Content-Length: 100\r\n", "{"));
        all.add(BadInput.raw("a chunk of no size", JSON + "Transfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"));
        all.add(BadInput.raw("a length below 0", JSON + "Content-Length: -1\r\n", "{}"));
        all.add(BadInput.raw("two lengths", JSON + "Content-Length: 2\r\nContent-Length: 3\r\n", "{}"));
        all.add(BadInput.raw(
                "a length and chunks",
                JSON + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n",
                "2\r\n{}\r\n0\r\n\r\n"));
        for (var type : List.of(
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/xml",
                "multipart/form-data",
                "application/jsonp",
                "a b c")) {
            all.add(BadInput.post(
                    "content type `" + type + "`", "Content-Type: " + type + "\r\n", "{}".getBytes(UTF_8)));
        }
        all.add(BadInput.post("no content type", "", "{}".getBytes(UTF_8)));
        all.add(BadInput.post(
                "a body said to be gzipped",
                JSON + "Content-Encoding: gzip\r\n",
                "{\"contractAddress\":\"0\"}".getBytes(UTF_8)));
    }

    private static void methods(List<BadInput> all) {
        for (var method : List.of("GET", "PUT", "DELETE", "PATCH", "TRACE", "BREW", "SELECT")) {
            all.add(BadInput.of("`" + method + " /api/v1/scan`", method, "/api/v1/scan"));
        }
        for (var path : List.of("score", "holders", "bundles", "export", "history", "wallets")) {
            var target = "/api/v1/" + path + "/" + NEVER_SCANNED;
            all.add(BadInput.of("`DELETE /api/v1/" + path + "/…`", "DELETE", target));
        }
        all.add(BadInput.of("`CONNECT`", "CONNECT", "a.example:443"));
        all.add(new BadInput(
                "a preflight of another site's page",
                "OPTIONS /api/v1/scan HTTP/1.1\r\nHost: a\r\nOrigin: https://evil.example\r\n"
                        + "Access-Control-Request-Method: POST\r\n" + BadInput.USUAL + "\r\n"));
    }

    private static void parameters(List<BadInput> all) {
        var holders = "/api/v1/holders/" + NEVER_SCANNED + "?";
        for (var value : List.of(
                "0",
                "-1",
                "1.5",
                "x",
                "",
                "99999999999",
                "%00",
                "1%0d%0aSet-Cookie:a=b",
                encoded(SQL),
                encoded(HTML))) {
            all.add(BadInput.get("holders `page=" + value + "`", holders + "page=" + value));
        }
        for (var value : List.of("0", "-1", "101", "1000000", "x", encoded(SQL))) {
            all.add(BadInput.get("holders `limit=" + value + "`", holders + "limit=" + value));
        }
        for (var pair : List.of(
                "sortBy=unknown",
                "sortBy=" + encoded(SQL),
                "sortOrder=sideways",
                "sortOrder=%00",
                "labels=NOPE",
                "labels=" + encoded(HTML))) {
            all.add(BadInput.get("holders `" + pair + "`", holders + pair));
        }
        for (var value : List.of("xml", "../csv", "csv%00", encoded(HTML))) {
            all.add(BadInput.get(
                    "export `format=" + value + "`", "/api/v1/export/" + NEVER_SCANNED + "?format=" + value));
        }
        for (var value : List.of("0", "1000000", "x")) {
            all.add(BadInput.get(
                    "history `limit=" + value + "`", "/api/v1/history/" + NEVER_SCANNED + "?limit=" + value));
        }
        var trades = "/api/v1/holders/" + NEVER_SCANNED + "/" + NEVER_SCANNED + "/trades?";
        for (var pair : List.of("page=-1", "page=2000000000", "limit=1000000")) {
            all.add(BadInput.get("trades `" + pair + "`", trades + pair));
        }
        all.add(BadInput.get("score without `addresses`", "/api/v1/score"));
        all.add(BadInput.get("score of no `addresses`", "/api/v1/score?addresses=,,"));
        all.add(BadInput.get("score of 51 `addresses`", "/api/v1/score?addresses=" + many(51)));
        all.add(BadInput.get("score of a wrong address", "/api/v1/score?addresses=" + NEVER_SCANNED + ",x"));
        all.add(BadInput.get("score `addresses=" + encoded(SQL) + "`", "/api/v1/score?addresses=" + encoded(SQL)));
    }

    private static void paths(List<BadInput> all) {
        for (var path : List.of(
                "score/%s",
                "holders/%s",
                "bundles/%s",
                "bundles/%s/graph",
                "export/%s",
                "history/%s",
                "wallets/%s",
                "wallets/%s/pnl",
                "wallets/%s/tokens",
                "scans/%s",
                "scans/%s/events")) {
            all.add(BadInput.get("`/api/v1/" + path.formatted("x") + "`", "/api/v1/" + path.formatted("x")));
            all.add(BadInput.get(
                    "SQL in `/api/v1/" + path.formatted("…") + "`", "/api/v1/" + path.formatted(encoded(SQL))));
        }
        for (var target : List.of(
                "/api/v1/score/" + encoded(HTML).replace("%2f", "%252f"),
                "/api/v1/score/%0d%0aSet-Cookie:%20a=b",
                "/api/v1/score/%00",
                "/api/v1/score/%c0%af",
                "/api/v1/score/..%2f..%2f..%2fetc%2fpasswd",
                "/api/v1/score/..%5c..%5cboot.ini",
                "/api/v1/score/%2e%2e/admin/kols",
                "/api/v1/score/../../../actuator/env",
                "/api/v1/score/%252e%252e%252fadmin",
                "/api/v1/score/%zz",
                "/api/v1/score/%",
                "/%2e%2e/%2e%2e/etc/passwd",
                "//etc/passwd",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator;/env",
                "/%61ctuator/prometheus",
                "/api/v1/admin/kols",
                "/%61pi/v1/%61dmin/kols",
                "/api/v1/unknown",
                "/api/v2/scan",
                "/.git/config",
                "/index.php",
                "http://a.example/api/v1/unknown")) {
            all.add(BadInput.get("`GET " + target + "`", target));
        }
        all.add(BadInput.get("a path of 10,000 characters", "/api/v1/score/" + "a".repeat(10_000)));
        all.add(BadInput.get("a query of 10,000 characters", "/api/v1/score?addresses=" + "a".repeat(10_000)));
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> NEVER_SCANNED.substring(0, 42)
                        + "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".charAt(i) + "v")
                .collect(Collectors.joining(","));
    }

    private static String encoded(String text) {
        return text.chars()
                .mapToObj(c -> Character.isLetterOrDigit(c) ? String.valueOf((char) c) : "%%%02x".formatted(c))
                .collect(Collectors.joining());
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
