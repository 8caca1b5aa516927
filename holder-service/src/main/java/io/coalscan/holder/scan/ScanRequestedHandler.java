package io.coalscan.holder.scan;

import io.coalscan.model.event.ScanRequested;
import io.coalscan.service.event.WorkHandler;
import reactor.core.publisher.Mono;

/** Takes scan requests from the queue. */
final class ScanRequestedHandler implements WorkHandler<ScanRequested> {
    private final HolderScan scan;
    private final int concurrency;

    ScanRequestedHandler(HolderScan scan, int concurrency) {
        this.scan = scan;
        this.concurrency = concurrency;
    }

    @Override
    public Class<ScanRequested> eventType() {
        return ScanRequested.class;
    }

    @Override
    public int concurrency() {
        return concurrency;
    }

    @Override
    public Mono<Void> handle(ScanRequested event) {
        return scan.run(event);
    }
}
