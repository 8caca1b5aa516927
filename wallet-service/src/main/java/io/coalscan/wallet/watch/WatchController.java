package io.coalscan.wallet.watch;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.service.web.Etags;
import io.coalscan.wallet.page.Page;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The watched wallets. */
@RestController
final class WatchController {
    private final WatchList list;

    WatchController(WatchList list) {
        this.list = list;
    }

    record Listed(List<Watched> wallets, Page.Pagination pagination) {}

    @GetMapping("/api/v1/watchlist")
    Mono<ResponseEntity<ApiResponse<Listed>>> list(
            @RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "20") int limit) {
        return Mono.defer(() -> {
            var wanted = Page.of(page, limit);
            return Mono.zip(list.page(wanted.offset(), limit), list.count())
                    .map(found -> Etags.answer(new Listed(found.getT1(), wanted.of(found.getT2()))));
        });
    }
}
