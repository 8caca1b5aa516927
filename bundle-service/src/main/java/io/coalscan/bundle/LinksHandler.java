package io.coalscan.bundle;

import io.coalscan.bundle.detect.BundleDetector;
import io.coalscan.model.event.BundlesFound;
import io.coalscan.model.event.LinksRequested;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.WorkHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers each request for links with the bundles found. The same request always gets the same answer. */
@Component
final class LinksHandler implements WorkHandler<LinksRequested> {
    private static final Logger LOG = LoggerFactory.getLogger(LinksHandler.class);

    private final EventSender events;

    LinksHandler(EventSender events) {
        this.events = events;
    }

    @Override
    public Class<LinksRequested> eventType() {
        return LinksRequested.class;
    }

    @Override
    public Mono<Void> handle(LinksRequested request) {
        return Mono.fromSupplier(() -> answer(request)).flatMap(events::send);
    }

    private static BundlesFound answer(LinksRequested request) {
        var head = request.head();
        var bundles = new BundleDetector(head.chain(), head.mint()).detect(request.candidates());
        LOG.info(
                "links scanId={} mint={} candidates={} bundles={}",
                head.scanId(),
                head.mint(),
                request.candidates().size(),
                bundles.size());
        return new BundlesFound(head.as(BundlesFound.class), head.eventId(), bundles);
    }
}
