package io.coalscan.scan.result;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Results as HTTP answers, without decoding them. */
@Component
public final class ResultAnswers {
    /** Names the scan to whoever logs the call. */
    public static final String SCAN_ID = "X-Scan-Id";

    /** Lets the edge give the same bytes again for a second. */
    public static final String MAY_BE_KEPT = "Surrogate-Control";

    public static final String A_SECOND = "max-age=1";

    private final Results results;

    ResultAnswers(Results results) {
        this.results = results;
    }

    public ResponseEntity<byte[]> answer(PackedDocument document, boolean cached, HttpHeaders request) {
        var language = Language.of(request.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        var freshness = results.freshness(document, cached);
        var status = document.insufficient() ? ErrorCode.INSUFFICIENT_DATA.status() : HttpStatus.OK.value();
        var response = ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(SCAN_ID, document.id().scanId().toString())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING, HttpHeaders.ACCEPT_LANGUAGE);
        if (cached) {
            response.header(MAY_BE_KEPT, A_SECOND);
        }
        return takesGzip(request)
                ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(document.gzip(freshness, language))
                : response.body(document.plain(freshness, language));
    }

    private static boolean takesGzip(HttpHeaders request) {
        return request.getOrDefault(HttpHeaders.ACCEPT_ENCODING, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .anyMatch(coding ->
                        coding.equals("gzip") || coding.startsWith("gzip;") && !coding.matches(".*q=0(\\.0*)?"));
    }
}
