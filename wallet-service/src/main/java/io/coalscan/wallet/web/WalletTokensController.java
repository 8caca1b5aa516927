package io.coalscan.wallet.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.web.Etags;
import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The tokens that one wallet holds now, read from the chain. */
@RestController
final class WalletTokensController {
    private final WalletTokens tokens;

    WalletTokensController(SolanaReads reads) {
        this.tokens = new WalletTokens(reads, Clock.systemUTC());
    }

    @GetMapping("/api/v1/wallets/{wallet}/tokens")
    Mono<ResponseEntity<ApiResponse<HeldTokens>>> tokens(@PathVariable String wallet) {
        if (!Addresses.isAddress(wallet)) {
            return Mono.error(new CoalScanException(ErrorCode.INVALID_ADDRESS, "not an address"));
        }
        return tokens.of(wallet).map(WalletTokensController::answer);
    }

    /** The slot goes on by itself: the tag stays while the tokens do. */
    private static ResponseEntity<ApiResponse<HeldTokens>> answer(HeldTokens held) {
        var tag = Etags.of((held.complete() + held.source() + held.tokens()).getBytes(UTF_8));
        return ResponseEntity.ok().eTag("W/\"" + tag + "\"").body(ApiResponse.of(held));
    }
}
