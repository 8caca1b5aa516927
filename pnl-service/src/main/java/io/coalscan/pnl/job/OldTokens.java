package io.coalscan.pnl.job;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Forgets histories that nobody has asked about for long, one token after the other. Who asks again has them read again. */
class OldTokens {
    private static final Logger log = LoggerFactory.getLogger(OldTokens.class);

    private final HistoryRetention tokens;
    private final Duration keep;

    OldTokens(HistoryRetention tokens, Duration keep) {
        this.tokens = tokens;
        this.keep = keep;
    }

    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    Mono<Void> forget() {
        return tokens.forgetOne(keep)
                .expand(mint -> tokens.forgetOne(keep))
                .doOnNext(mint -> log.info("event=token_forgotten mint={}", mint))
                .then()
                .onErrorResume(cause -> {
                    log.warn("event=tokens_not_forgotten cause=\"{}\"", cause.toString());
                    return Mono.empty();
                });
    }
}
