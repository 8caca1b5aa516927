package io.coalscan.scan.run;

import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.ScanPart;
import io.coalscan.service.event.WorkHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class HoldersResolvedHandler implements WorkHandler<HoldersResolved> {
    private final Joiner joiner;

    HoldersResolvedHandler(Joiner joiner) {
        this.joiner = joiner;
    }

    @Override
    public Class<HoldersResolved> eventType() {
        return HoldersResolved.class;
    }

    @Override
    public Mono<Void> handle(HoldersResolved event) {
        return joiner.came(ScanPart.HOLDERS, event);
    }
}
