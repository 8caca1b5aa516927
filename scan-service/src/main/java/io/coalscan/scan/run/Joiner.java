package io.coalscan.scan.run;

import io.coalscan.model.ScanStage;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.event.LinksRequested;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanPart;
import io.coalscan.scan.assemble.LinkQuestion;
import io.coalscan.scan.assemble.ScanFacts;
import io.coalscan.scan.funnel.ScanFunnel;
import io.coalscan.scan.funnel.ScanFunnel.Stage;
import io.coalscan.scan.progress.ProgressLog;
import io.coalscan.service.event.EventSender;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts a scan's parts together, whatever order and however often they come, and asks for the links between the scored wallets. */
@Component
class Joiner {
    private static final Logger log = LoggerFactory.getLogger(Joiner.class);

    private final PartStore parts;
    private final Endings endings;
    private final ProgressLog progress;
    private final EventSender events;
    private final ScanFunnel funnel;
    private final Clock clock;

    Joiner(PartStore parts, Endings endings, ProgressLog progress, EventSender events, ScanFunnel funnel, Clock clock) {
        this.parts = parts;
        this.endings = endings;
        this.progress = progress;
        this.events = events;
        this.funnel = funnel;
        this.clock = clock;
    }

    Mono<Void> came(ScanPart name, ScanEvent event) {
        funnel.reached(stageOf(name), event.head().times());
        var joined = joined(PartStore.Part.came(name, event));
        return name == ScanPart.HOLDERS
                ? joined.then(progress.add(
                        event.head().scanId(), ScanStage.ANALYZING_HOLDERS, ScanPart.HOLDERS, 1, 1, Map.of()))
                : joined;
    }

    private static Stage stageOf(ScanPart part) {
        return switch (part) {
            case HOLDERS -> Stage.HOLDERS;
            case LEDGER -> Stage.LEDGER;
            case WALLETS -> Stage.WALLETS;
            case BUNDLES -> Stage.BUNDLES;
        };
    }

    Mono<Void> failed(PartFailed event) {
        var head = event.head();
        log.info(
                "event=part_failed scanId={} mint={} part={} code={} detail=\"{}\"",
                head.scanId(),
                head.mint(),
                event.part(),
                event.code(),
                event.detail());
        if (event.part() == ScanPart.HOLDERS || event.code() == ErrorCode.TOKEN_NOT_FOUND) {
            return endings.fail(head, event.code());
        }
        return joined(new PartStore.Part(head.scanId(), event.part(), head.eventId(), null, event.code()));
    }

    /** Goes on with what is in; a scan without its holders cannot. */
    Mono<Void> linkWhatIsIn(Scan scan) {
        return parts.joinWhatIsIn(scan.id(), clock.millis())
                .flatMap(joined -> joined.linksDue()
                        ? askForLinks(joined.scan())
                        : joined.in().has(ScanPart.HOLDERS) ? Mono.<Void>empty() : endings.timeOut(scan));
    }

    private Mono<Void> joined(PartStore.Part part) {
        return parts.join(part, clock.millis())
                .flatMap(joined -> joined.linksDue() ? askForLinks(joined.scan()) : Mono.empty());
    }

    /** Asking twice is harmless: the answer is taken once. */
    Mono<Void> askForLinks(Scan scan) {
        return parts.parts(scan.id()).flatMap(in -> {
            var holders = Objects.requireNonNull(in.holders(), "links are asked for when the holders are in");
            var facts = ScanFacts.toLink(holders, in.ledger(), in.wallets(), scan.scoredHolders());
            var head = holders.head().as(LinksRequested.class, scan.linksRound());
            return events.send(new LinksRequested(head, LinkQuestion.candidates(facts)))
                    .then(progress.add(scan.id(), ScanStage.SCORING, ScanPart.BUNDLES, 0, 1, Map.of()));
        });
    }
}
