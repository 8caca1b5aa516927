package io.coalscan.holder.price;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.service.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a token costs now. */
@RestController
class PriceController {
    private final TellPrice tell;

    PriceController(TellPrice tell) {
        this.tell = tell;
    }

    @GetMapping("/api/v1/prices/{mint}")
    Mono<ResponseEntity<ApiResponse<PriceView>>> price(@PathVariable String mint) {
        return Mono.defer(() -> {
            if (!Addresses.isAddress(mint)) {
                throw new CoalScanException(ErrorCode.INVALID_ADDRESS, "not base58 of 32 bytes");
            }
            return tell.tell(mint).map(prices -> Etags.answer(PriceView.of(mint, prices)));
        });
    }
}
