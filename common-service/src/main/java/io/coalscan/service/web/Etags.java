package io.coalscan.service.web;

import io.coalscan.model.api.ApiResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Names of answers by their contents, so that a caller who has them already is told no more than that. */
public final class Etags {
    private static final int BYTES = 12;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Etags() {}

    /** An answer under the name of its data. */
    public static <T> ResponseEntity<ApiResponse<T>> answer(T data) {
        return ResponseEntity.ok().eTag(of(JSON.writeValueAsBytes(data))).body(ApiResponse.of(data));
    }

    /** The same contents have the same name; without quotes. */
    public static String of(byte[] contents) {
        return HexFormat.of().formatHex(sha256().digest(contents), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
