package io.coalscan.wallet.admin;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.Language;
import io.coalscan.wallet.edit.Editor;
import io.coalscan.wallet.kol.Kol;
import io.coalscan.wallet.kol.KolEntry;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Edits of the table of known people. */
@RestController
final class KolAdminController {
    private static final Pattern HANDLE = Pattern.compile("@?[A-Za-z0-9_]{1,15}");
    /** Readers click on it: nothing but the web. */
    private static final Pattern URL = Pattern.compile("https://[^\\s\"'<>]+");

    private static final Pattern CATEGORY = Pattern.compile("trader|influencer|project");

    private final Edits<KolEntry, Kol> edits;

    KolAdminController(Editor<KolEntry, Kol> editor) {
        this.edits = new Edits<>(editor, "walletAddress", KolAdminController::entry);
    }

    private static KolEntry entry(Fields fields) {
        var handle = fields.matching("twitterHandle", HANDLE);
        return new KolEntry(
                fields.address("walletAddress"),
                fields.text("name"),
                handle == null ? null : handle.replaceFirst("^@", ""),
                fields.matching("twitterUrl", URL),
                fields.matching("category", CATEGORY),
                fields.flag("verified"));
    }

    @PostMapping(path = "/api/v1/admin/kols", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<ApiResponse<Kol>>> add(@RequestBody JsonNode body) {
        return edits.add(body);
    }

    @PutMapping(path = "/api/v1/admin/kols", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<ApiResponse<Kol>>> replace(@RequestBody JsonNode body) {
        return edits.replace(body);
    }

    @DeleteMapping("/api/v1/admin/kols")
    Mono<ResponseEntity<Void>> remove(@RequestParam String walletAddress) {
        return edits.remove(walletAddress);
    }

    @PostMapping(path = "/api/v1/admin/kols/import", consumes = "text/csv")
    Mono<ResponseEntity<ApiResponse<?>>> take(
            @RequestBody String csv,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String language) {
        return edits.take(csv, Language.of(language));
    }
}
