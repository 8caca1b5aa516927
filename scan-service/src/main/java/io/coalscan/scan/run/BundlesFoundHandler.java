package io.coalscan.scan.run;

import io.coalscan.model.event.BundlesFound;
import io.coalscan.service.event.WorkHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class BundlesFoundHandler implements WorkHandler<BundlesFound> {
    private final Scoring scoring;

    BundlesFoundHandler(Scoring scoring) {
        this.scoring = scoring;
    }

    @Override
    public Class<BundlesFound> eventType() {
        return BundlesFound.class;
    }

    @Override
    public Mono<Void> handle(BundlesFound event) {
        return scoring.linksCame(event);
    }
}
