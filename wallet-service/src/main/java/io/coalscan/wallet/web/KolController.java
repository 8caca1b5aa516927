package io.coalscan.wallet.web;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.service.web.Etags;
import io.coalscan.wallet.kol.Kol;
import io.coalscan.wallet.kol.KolStore;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The table of known people's wallets. */
@RestController
final class KolController {
    private static final int MOST = 10_000;

    private final KolStore kols;

    KolController(KolStore kols) {
        this.kols = kols;
    }

    /** By name. */
    record Kols(List<Kol> kols) {}

    @GetMapping("/api/v1/kols")
    Mono<ResponseEntity<ApiResponse<Kols>>> list() {
        return kols.list(MOST).map(Kols::new).map(Etags::answer);
    }
}
