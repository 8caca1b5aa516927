package io.coalscan.scan.start;

import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.EventHead;
import io.coalscan.rpc.known.Addresses;
import io.coalscan.scan.ScanSettings;
import io.coalscan.scan.funnel.ScanFunnel;
import io.coalscan.scan.funnel.ScanFunnel.Order;
import io.coalscan.scan.result.PackedDocument;
import io.coalscan.scan.result.Results;
import io.coalscan.scan.run.Admission;
import io.coalscan.scan.run.Scan;
import io.coalscan.scan.run.ScanStore;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Meets an order for a scan: by a result that is young enough, by the scan of the token that runs already, anywhere, or by a new one. */
@Component
class StartScan {
    private static final Logger log = LoggerFactory.getLogger(StartScan.class);

    private final Results results;
    private final ScanStore scans;
    private final Admission admission;
    private final ScanSettings settings;
    private final ScanFunnel funnel;
    private final Clock clock;

    StartScan(
            Results results,
            ScanStore scans,
            Admission admission,
            ScanSettings settings,
            ScanFunnel funnel,
            Clock clock) {
        this.results = results;
        this.scans = scans;
        this.admission = admission;
        this.settings = settings;
        this.funnel = funnel;
        this.clock = clock;
    }

    /**
     * @param traceparent W3C trace context of the order, or null
     * @return fails with INVALID_ADDRESS, and with SERVICE_UNAVAILABLE when a scan would have to be started and cannot
     */
    Mono<ScanStart> start(@Nullable String mint, boolean forced, @Nullable String traceparent) {
        if (mint == null || !Addresses.isAddress(mint)) {
            funnel.ordered(Order.INVALID);
            return Mono.error(new CoalScanException(ErrorCode.INVALID_ADDRESS, "not base58 of 32 bytes"));
        }
        return existing(mint, forced)
                .switchIfEmpty(Mono.defer(() -> runOrJoin(mint, traceparent)))
                .onErrorMap(DataAccessException.class, StartScan::unavailable)
                .doOnError(_ -> funnel.ordered(Order.REFUSED));
    }

    private Mono<ScanStart> existing(String mint, boolean forced) {
        return forced
                ? results.youngerThan(mint, settings.freshFor()).map(document -> known(document, false))
                : results.fresh(mint).map(document -> known(document, true));
    }

    private ScanStart known(PackedDocument document, boolean cached) {
        funnel.ordered(Order.CACHED);
        return new ScanStart.Known(document, cached);
    }

    private Mono<ScanStart> runOrJoin(String mint, @Nullable String traceparent) {
        var fresh = Scan.begin(mint, clock.millis(), settings.scoredHolders(), settings.callBudget(), traceparent);
        return scans.start(fresh)
                .flatMap(started -> started
                        ? admit(fresh).doOnNext(_ -> funnel.ordered(Order.ACCEPTED))
                        : scans.running(EventHead.SOLANA, mint).doOnNext(_ -> funnel.ordered(Order.JOINED)))
                .<ScanStart>map(ScanStart.Running::new)
                // the one that ran ended between the two looks: start again
                .repeatWhenEmpty(3, again -> again)
                .switchIfEmpty(Mono.error(
                        () -> new CoalScanException(ErrorCode.SERVICE_UNAVAILABLE, "scans of this token end at once")));
    }

    private Mono<Scan> admit(Scan scan) {
        log.info("event=scan_accepted scanId={} mint={}", scan.id(), scan.mint());
        return admission.enter(scan);
    }

    private static CoalScanException unavailable(Throwable cause) {
        return new CoalScanException(ErrorCode.SERVICE_UNAVAILABLE, "no scan can be started now", cause);
    }
}
