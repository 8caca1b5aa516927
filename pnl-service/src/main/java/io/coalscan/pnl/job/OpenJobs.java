package io.coalscan.pnl.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** Looks for jobs that nobody works on, in every instance. */
class OpenJobs {
    private static final Logger log = LoggerFactory.getLogger(OpenJobs.class);

    private final TokenJobs jobs;

    OpenJobs(TokenJobs jobs) {
        this.jobs = jobs;
    }

    @Scheduled(fixedDelay = 1_000)
    Mono<Void> takeUp() {
        return jobs.takeUp().onErrorResume(cause -> {
            log.warn("event=token_jobs_not_read cause=\"{}\"", cause.toString());
            return Mono.empty();
        });
    }
}
