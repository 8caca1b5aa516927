package io.coalscan.pnl.web;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.pnl.web.LedgerReads.TraderOrder;
import io.coalscan.service.web.Etags;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the wallets that scans of a token read made of it. Never asks the chain. */
@RestController
class TradersController {
    private static final int MAX = 100;
    private static final int MAX_PAGE = 1_000_000;

    private final LedgerReads reads;

    TradersController(LedgerReads reads) {
        this.reads = reads;
    }

    record Traders(String contractAddress, List<TraderView> traders, Pagination pagination) {}

    @GetMapping("/api/v1/traders/{mint}")
    Mono<ResponseEntity<ApiResponse<Traders>>> traders(
            @PathVariable String mint,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "realizedUsd") String sortBy,
            @RequestParam(defaultValue = "desc") String sortOrder) {
        return Mono.defer(() -> {
            Checks.address(mint);
            Checks.that(page >= 1 && page <= MAX_PAGE && limit >= 1 && limit <= MAX, "page or limit out of range");
            Checks.that(sortOrder.equals("asc") || sortOrder.equals("desc"), "sortOrder: asc or desc");
            var order = TraderOrder.of(sortBy)
                    .orElseThrow(() -> new CoalScanException(ErrorCode.INVALID_REQUEST, "sortBy: no such field"));
            var found = reads.traders(mint, order, sortOrder.equals("desc"), (page - 1) * limit, limit)
                    .map(TraderView::of)
                    .collectList();
            return reads.countTraders(mint)
                    .filter(count -> count > 0)
                    .switchIfEmpty(Mono.error(() -> new CoalScanException(ErrorCode.SCAN_REQUIRED, "never scanned")))
                    .zipWith(found)
                    .map(known -> new Traders(mint, known.getT2(), Pagination.of(page, limit, known.getT1())))
                    .map(Etags::answer);
        });
    }
}
