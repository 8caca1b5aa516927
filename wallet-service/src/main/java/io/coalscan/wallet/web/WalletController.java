package io.coalscan.wallet.web;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.service.web.Etags;
import io.coalscan.wallet.funding.FunderStore;
import io.coalscan.wallet.history.WalletStore;
import io.coalscan.wallet.kol.KolStore;
import io.coalscan.wallet.registry.AddressRegistry;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Labels, funding and activity of one wallet. */
@RestController
final class WalletController {
    private final Wallets wallets;

    WalletController(WalletStore wallets, AddressRegistry registry, KolStore kols, FunderStore funders) {
        this.wallets = new Wallets(wallets, registry, kols, funders, Clock.systemUTC());
    }

    @GetMapping("/api/v1/wallets/{wallet}")
    Mono<ResponseEntity<ApiResponse<WalletView>>> wallet(@PathVariable String wallet) {
        if (!Addresses.isAddress(wallet)) {
            return Mono.error(new CoalScanException(ErrorCode.INVALID_ADDRESS, "not an address"));
        }
        return wallets.find(wallet)
                .map(Etags::answer)
                .switchIfEmpty(Mono.error(() -> new CoalScanException(ErrorCode.NOT_FOUND, "no scan met this wallet")));
    }
}
