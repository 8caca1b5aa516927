package io.coalscan.pnl.build;

import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanPart;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.WorkHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Answers every list of holders with their ledger, or says that none will come. */
final class HoldersListedHandler implements WorkHandler<HoldersListed> {
    private static final int WAITING_FOR_NODES = 8;

    private static final Logger log = LoggerFactory.getLogger(HoldersListedHandler.class);

    private final TokenStore tokens;
    private final BuildLedger build;
    private final EventSender sender;

    HoldersListedHandler(TokenStore tokens, BuildLedger build, EventSender sender) {
        this.tokens = tokens;
        this.build = build;
        this.sender = sender;
    }

    @Override
    public Class<HoldersListed> eventType() {
        return HoldersListed.class;
    }

    @Override
    public int concurrency() {
        return WAITING_FOR_NODES;
    }

    @Override
    public Mono<Void> handle(HoldersListed event) {
        return tokens.remember(event.head().mint(), event.decimals(), event.symbol())
                .then(build.build(event))
                .doOnNext(HoldersListedHandler::logged)
                .cast(ScanEvent.class)
                .onErrorResume(ReadException.class, failed -> Mono.just(failed(event, failed)))
                .flatMap(sender::send);
    }

    private static PartFailed failed(HoldersListed event, ReadException failed) {
        var head = event.head();
        log.warn("ledger failed scanId={} mint={} cause={}", head.scanId(), head.mint(), failed.getMessage());
        var detail = String.valueOf(failed.getMessage());
        return new PartFailed(head.as(PartFailed.class), ScanPart.LEDGER, ErrorCode.SERVICE_UNAVAILABLE, detail);
    }

    private static void logged(LedgerBuilt built) {
        log.info(
                "ledger built scanId={} mint={} owners={} read={} wanted={} calls={} partial={}",
                built.head().scanId(),
                built.head().mint(),
                built.owners().size(),
                built.transactionsRead(),
                built.transactionsWanted(),
                built.callsMade(),
                built.partial());
    }
}
