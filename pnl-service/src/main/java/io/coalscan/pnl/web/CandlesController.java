package io.coalscan.pnl.web;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.pnl.candle.Candles;
import io.coalscan.pnl.candle.Currency;
import io.coalscan.pnl.candle.Interval;
import io.coalscan.pnl.candle.TellPrices;
import io.coalscan.service.web.Etags;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A token's price over time. */
@RestController
class CandlesController {
    private final TellPrices tellPrices;

    CandlesController(TellPrices tellPrices) {
        this.tellPrices = tellPrices;
    }

    @GetMapping("/api/v1/candles/{mint}")
    Mono<ResponseEntity<ApiResponse<Candles>>> candles(
            @PathVariable String mint,
            @RequestParam(defaultValue = "5m") String interval,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(defaultValue = "usd") String currency) {
        return Mono.defer(() -> {
            Checks.address(mint);
            var question = new TellPrices.Question(
                    mint,
                    known(Interval.of(interval), "interval: 1m, 5m or 1h"),
                    known(Currency.of(currency), "currency: usd or sol"),
                    from,
                    to);
            return tellPrices.tell(question).map(Etags::answer);
        });
    }

    private static <T> T known(Optional<T> named, String otherwise) {
        return named.orElseThrow(() -> new CoalScanException(ErrorCode.INVALID_REQUEST, otherwise));
    }
}
