package io.coalscan.local.badinput;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.StandardCharsets;

/**
 * One wrong request.
 *
 * @param input what is wrong with it, for readers
 * @param request as it goes over the wire, a byte per character; {@code CALLER} stands for an address that nobody else calls from
 */
public record BadInput(String input, String request) {
    private static final String HOST = " HTTP/1.1\r\nHost: coalscan.example\r\n";
    static final String USUAL = "Accept-Language: en\r\nX-Forwarded-For: CALLER\r\n";

    static BadInput get(String input, String target) {
        return of(input, "GET", target);
    }

    static BadInput of(String input, String method, String target) {
        return new BadInput(input, method + " " + target + HOST + USUAL + "\r\n");
    }

    /** A read that is answered 404 SCAN_REQUIRED, were it not for the header. */
    static BadInput header(String input, String lines) {
        return header(input, "/api/v1/score/" + BadInputs.NEVER_SCANNED, lines);
    }

    static BadInput header(String input, String target, String lines) {
        return new BadInput(input, "GET " + target + HOST + USUAL + lines + "\r\n\r\n");
    }

    /** A body for POST /api/v1/scan. */
    static BadInput body(String input, String json) {
        return post(input, "Content-Type: application/json\r\n", json.getBytes(UTF_8));
    }

    static BadInput post(String input, String headers, byte[] body) {
        return raw(
                input,
                headers + "Content-Length: " + body.length + "\r\n",
                new String(body, StandardCharsets.ISO_8859_1));
    }

    /** @param headers those that say how long the body is included */
    static BadInput raw(String input, String headers, String body) {
        return new BadInput(input, "POST /api/v1/scan" + HOST + USUAL + headers + "\r\n" + body);
    }

    static BadInput address(String input, String address) {
        return body("`contractAddress`: " + input, "{\"contractAddress\":" + address + "}");
    }
}
