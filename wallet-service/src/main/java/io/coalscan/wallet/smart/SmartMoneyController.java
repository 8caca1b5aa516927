package io.coalscan.wallet.smart;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.service.web.Etags;
import io.coalscan.wallet.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Wallets that won across tokens. */
@RestController
final class SmartMoneyController {
    private static final int LONGEST = 40;

    private final SmartMoney smartMoney;

    SmartMoneyController(SmartMoney smartMoney) {
        this.smartMoney = smartMoney;
    }

    @GetMapping("/api/v1/smart-money")
    Mono<ResponseEntity<ApiResponse<SmartView>>> ranked(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(defaultValue = "realizedSol") String sortBy,
            @RequestParam(defaultValue = "desc") String sortOrder,
            @RequestParam(defaultValue = "2") int minTokens,
            @RequestParam(defaultValue = "1") int minWins,
            @RequestParam(defaultValue = "0") double minWinRate,
            @RequestParam(defaultValue = "0") double minProfitFactor,
            @RequestParam(defaultValue = "100") double maxEntryPercentile,
            @RequestParam(required = false) @Nullable String cluster,
            @RequestParam(defaultValue = "false") boolean filtered) {
        return Mono.defer(() -> {
            var wanted = Page.of(page, limit);
            check(sortOrder.equals("asc") || sortOrder.equals("desc"), "sortOrder: asc or desc");
            check(minTokens >= 1 && minWins >= 0, "minTokens or minWins out of range");
            check(minWinRate >= 0 && minWinRate <= 100, "minWinRate: 0 to 100");
            check(minProfitFactor >= 0 && Double.isFinite(minProfitFactor), "minProfitFactor: from 0");
            check(maxEntryPercentile >= 0 && maxEntryPercentile <= 100, "maxEntryPercentile: 0 to 100");
            check(cluster == null || cluster.length() <= LONGEST, "cluster: no such one");
            var order = SmartQuery.Order.of(sortBy)
                    .orElseThrow(() -> new CoalScanException(ErrorCode.INVALID_REQUEST, "sortBy: no such field"));
            return smartMoney
                    .ranked(new SmartQuery(
                            order,
                            sortOrder.equals("desc"),
                            minTokens,
                            minWins,
                            minWinRate,
                            minProfitFactor,
                            maxEntryPercentile,
                            cluster,
                            filtered))
                    .map(found -> Etags.answer(SmartView.of(found, wanted)));
        });
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, otherwise);
        }
    }
}
