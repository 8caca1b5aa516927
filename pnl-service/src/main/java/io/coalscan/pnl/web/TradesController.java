package io.coalscan.pnl.web;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.OwnerLedger;
import io.coalscan.pnl.web.LedgerReads.WalletLedger;
import io.coalscan.pnl.web.TradeView.Page;
import io.coalscan.service.web.Etags;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The trades and transfers behind one holder's numbers. Never asks the chain. */
@RestController
class TradesController {
    private static final int MAX = 100;
    private static final int MAX_PAGE = 1_000_000;

    private final LedgerReads reads;

    TradesController(LedgerReads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/v1/holders/{address}/{wallet}/trades")
    Mono<ResponseEntity<ApiResponse<Page>>> trades(
            @PathVariable String address,
            @PathVariable String wallet,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int limit) {
        return Mono.defer(() -> {
            Checks.address(address);
            Checks.address(wallet);
            Checks.that(page >= 1 && page <= MAX_PAGE && limit >= 1 && limit <= MAX, "page or limit out of range");
            var entries = reads.entries(address, wallet, (page - 1) * limit, limit);
            var ledger = reads.ledger(address, wallet).map(Optional::of).defaultIfEmpty(Optional.empty());
            return Mono.zip(entries, reads.count(address, wallet), ledger)
                    .filter(known -> known.getT2() > 0 || known.getT3().isPresent())
                    .switchIfEmpty(Mono.error(
                            () -> new CoalScanException(ErrorCode.SCAN_REQUIRED, "nothing is known of this holder")))
                    .map(known -> {
                        var found = known.getT3().map(WalletLedger::ledger);
                        int notFinal = found.map(OwnerLedger::notFinal).orElse(0);
                        return new Page(
                                address,
                                wallet,
                                known.getT1().stream()
                                        .map(entry -> TradeView.of(entry, address))
                                        .toList(),
                                found.map(OwnerLedger::historyComplete).orElse(false) && notFinal == 0,
                                notFinal,
                                Pagination.of(page, limit, known.getT2()));
                    })
                    .map(Etags::answer);
        });
    }
}
