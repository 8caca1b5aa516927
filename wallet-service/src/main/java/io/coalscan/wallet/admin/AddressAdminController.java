package io.coalscan.wallet.admin;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.service.web.Etags;
import io.coalscan.wallet.edit.Editor;
import io.coalscan.wallet.registry.AddressPages;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Edits of the address registry. */
@RestController
final class AddressAdminController {
    private static final int MAX = 100;
    private static final int MAX_PAGE = 1_000_000;

    private final AddressPages pages;
    private final Edits<KnownAddress, KnownAddress> edits;

    AddressAdminController(AddressPages pages, Editor<KnownAddress, KnownAddress> editor) {
        this.pages = pages;
        this.edits = new Edits<>(editor, "address", AddressAdminController::entry);
    }

    private static KnownAddress entry(Fields fields) {
        return new KnownAddress(
                fields.address("address"),
                fields.text("name"),
                fields.oneOf("category", KnownAddress.Category.class),
                Objects.requireNonNullElse(fields.textOrNull("source"), "admin"),
                fields.share("confidence"));
    }

    record Pagination(int page, int limit, long total, long totalPages) {}

    record Addresses(List<KnownAddress> addresses, Pagination pagination) {}

    @GetMapping("/api/v1/admin/addresses")
    Mono<ResponseEntity<ApiResponse<Addresses>>> list(
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit) {
        if (page < 1 || page > MAX_PAGE || limit < 1 || limit > MAX) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, "page: from 1; limit: 1 to " + MAX);
        }
        return Mono.zip(pages.page((page - 1) * limit, limit), pages.count())
                .map(found -> Etags.answer(new Addresses(
                        found.getT1(),
                        new Pagination(page, limit, found.getT2(), Math.ceilDiv(found.getT2(), (long) limit)))));
    }

    @PostMapping(path = "/api/v1/admin/addresses", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<ApiResponse<KnownAddress>>> add(@RequestBody JsonNode body) {
        return edits.add(body);
    }

    @PutMapping(path = "/api/v1/admin/addresses", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<ApiResponse<KnownAddress>>> replace(@RequestBody JsonNode body) {
        return edits.replace(body);
    }

    @DeleteMapping("/api/v1/admin/addresses")
    Mono<ResponseEntity<Void>> remove(@RequestParam String address) {
        return edits.remove(address);
    }

    @PostMapping(path = "/api/v1/admin/addresses/import", consumes = "text/csv")
    Mono<ResponseEntity<ApiResponse<?>>> take(
            @RequestBody String csv,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "") String language) {
        return edits.take(csv, Language.of(language));
    }
}
