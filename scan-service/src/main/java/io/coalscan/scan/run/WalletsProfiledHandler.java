package io.coalscan.scan.run;

import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.WalletsProfiled;
import io.coalscan.service.event.WorkHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
final class WalletsProfiledHandler implements WorkHandler<WalletsProfiled> {
    private final Joiner joiner;

    WalletsProfiledHandler(Joiner joiner) {
        this.joiner = joiner;
    }

    @Override
    public Class<WalletsProfiled> eventType() {
        return WalletsProfiled.class;
    }

    @Override
    public Mono<Void> handle(WalletsProfiled event) {
        return joiner.came(ScanPart.WALLETS, event);
    }
}
