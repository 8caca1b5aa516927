package io.coalscan.pnl.smart;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.pnl.smart.MeasureWallets.Measured;
import io.coalscan.service.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What wallet-service asks, who knows whose the wallets are. No route of the gateway leads here. */
@RestController
class SmartMoneyController {
    private final MeasureWallets measure;

    SmartMoneyController(MeasureWallets measure) {
        this.measure = measure;
    }

    @GetMapping("/internal/smart-money")
    Mono<ResponseEntity<ApiResponse<Measured>>> measured(
            @RequestParam(defaultValue = "1") int minTokens, @RequestParam(defaultValue = "0") int minWins) {
        return measure.measured()
                .map(all -> new Measured(
                        all.measuredAt(),
                        all.tokens(),
                        all.truncated(),
                        all.wallets().stream()
                                .filter(wallet -> wallet.measures().tokens() >= minTokens
                                        && wallet.measures().wins() >= minWins)
                                .toList()))
                .map(Etags::answer);
    }
}
