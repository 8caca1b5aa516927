package io.coalscan.wallet.admin;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.wallet.edit.Editor;
import io.coalscan.wallet.watch.WatchEntry;
import io.coalscan.wallet.watch.Watched;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Watching wallets by hand. */
@RestController
final class WatchlistAdminController {
    private final Edits<WatchEntry, Watched> edits;

    WatchlistAdminController(Editor<WatchEntry, Watched> editor) {
        this.edits = new Edits<>(
                editor,
                "walletAddress",
                fields -> new WatchEntry(fields.address("walletAddress"), fields.textOrNull("name")));
    }

    @PostMapping(path = "/api/v1/admin/watchlist", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<ApiResponse<Watched>>> add(@RequestBody JsonNode body) {
        return edits.add(body);
    }

    @DeleteMapping("/api/v1/admin/watchlist")
    Mono<ResponseEntity<Void>> remove(@RequestParam String walletAddress) {
        return edits.remove(walletAddress);
    }
}
