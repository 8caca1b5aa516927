package io.coalscan.wallet.follow;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.service.web.Etags;
import io.coalscan.wallet.follow.WatchEventStore.Question;
import io.coalscan.wallet.page.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What watched wallets did. */
@RestController
final class WatchEventController {
    private final WatchEventStore store;

    WatchEventController(WatchEventStore store) {
        this.store = store;
    }

    /** @param next where the next page begins; null at the end */
    record Events(List<WatchEventView> events, @Nullable Long next) {}

    @GetMapping("/api/v1/watchlist/events")
    Mono<ResponseEntity<ApiResponse<Events>>> events(
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) WatchEvent.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String wallet,
            @RequestParam(required = false) @Nullable String contractAddress) {
        return Mono.defer(() -> {
            Page.limit(limit);
            address(wallet);
            address(contractAddress);
            if (before != null && before < 1) {
                throw new CoalScanException(ErrorCode.INVALID_REQUEST, "before: from 1");
            }
            return store.page(new Question(before, limit + 1, kind, wallet, contractAddress))
                    .map(found -> Etags.answer(page(found, limit)));
        });
    }

    private static Events page(List<WatchEventStore.Stored> found, int limit) {
        var shown = found.stream().limit(limit).map(WatchEventView::of).toList();
        return new Events(
                shown, found.size() > limit ? Long.valueOf(shown.getLast().id()) : null);
    }

    private static void address(@Nullable String text) {
        if (text != null && !Addresses.isAddress(text)) {
            throw new CoalScanException(ErrorCode.INVALID_ADDRESS, "not base58 of 32 bytes");
        }
    }
}
