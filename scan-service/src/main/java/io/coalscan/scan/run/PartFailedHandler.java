package io.coalscan.scan.run;

import io.coalscan.model.event.PartFailed;
import io.coalscan.service.event.WorkHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class PartFailedHandler implements WorkHandler<PartFailed> {
    private final Joiner joiner;

    PartFailedHandler(Joiner joiner) {
        this.joiner = joiner;
    }

    @Override
    public Class<PartFailed> eventType() {
        return PartFailed.class;
    }

    @Override
    public Mono<Void> handle(PartFailed event) {
        return joiner.failed(event);
    }
}
