package io.coalscan.wallet.smart;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Asks pnl-service, whose ledger it is. */
final class HttpSmartMoneyReads implements SmartMoneyReads {
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final WebClient pnl;

    HttpSmartMoneyReads(WebClient.Builder client, String pnlUrl) {
        this.pnl = client.baseUrl(pnlUrl)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .build();
    }

    private record Answer(@Nullable Measured data) {}

    @Override
    public Mono<Measured> measured(int minTokens, int minWins) {
        return pnl.get()
                .uri(uri -> uri.path("/internal/smart-money")
                        .queryParam("minTokens", minTokens)
                        .queryParam("minWins", minWins)
                        .build())
                .retrieve()
                .bodyToMono(Answer.class)
                .timeout(WITHIN)
                .mapNotNull(Answer::data)
                .onErrorMap(failed ->
                        new CoalScanException(ErrorCode.SERVICE_UNAVAILABLE, "pnl-service does not answer", failed));
    }
}
