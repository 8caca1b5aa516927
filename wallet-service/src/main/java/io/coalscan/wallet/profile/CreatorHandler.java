package io.coalscan.wallet.profile;

import io.coalscan.model.event.HoldersResolved;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.wallet.funding.FunderStore;
import reactor.core.publisher.Mono;

/** Remembers who created each scanned token, so that funders of many unrelated tokens' holders are told from one gang's purse. */
final class CreatorHandler implements WorkHandler<HoldersResolved> {
    private final FunderStore funders;

    CreatorHandler(FunderStore funders) {
        this.funders = funders;
    }

    @Override
    public Class<HoldersResolved> eventType() {
        return HoldersResolved.class;
    }

    /** Small and unhurried. */
    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Mono<Void> handle(HoldersResolved event) {
        var creator = event.token().creator();
        return creator == null ? Mono.empty() : funders.keepCreator(event.head().mint(), creator.address());
    }
}
