package io.coalscan.pnl.web;

import io.coalscan.model.api.ApiResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers that name their contents, so that a caller who has them already is told no more than that. */
@Component
class Etags {
    private static final int BYTES = 12;

    private final JsonMapper json;

    Etags(JsonMapper json) {
        this.json = json;
    }

    <T> ResponseEntity<ApiResponse<T>> answer(T data) {
        var digest = sha256().digest(json.writeValueAsBytes(data));
        var tag = HexFormat.of().formatHex(digest, 0, BYTES);
        return ResponseEntity.ok().eTag(tag).body(ApiResponse.of(data));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
