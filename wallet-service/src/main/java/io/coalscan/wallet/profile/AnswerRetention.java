package io.coalscan.wallet.profile;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Forgets answers that no redelivery can ask for any more. Any number of instances may do so at once. */
final class AnswerRetention {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerRetention.class);
    private static final Duration KEPT = Duration.ofHours(1);

    private final AnswerStore answers;
    private final Clock clock;

    AnswerRetention(AnswerStore answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    /** A round that fails is made up for by the next one. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT10M")
    Mono<Void> forgetOld() {
        return Mono.defer(() -> answers.forget(clock.millis() - KEPT.toMillis()))
                .doOnNext(count -> LOG.debug("answers.forgotten count={}", count))
                .onErrorResume(failure -> {
                    LOG.warn("answers.kept-too-long cause={}", failure.toString());
                    return Mono.empty();
                })
                .then();
    }
}
