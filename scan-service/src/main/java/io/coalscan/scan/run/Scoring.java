package io.coalscan.scan.run;

import io.coalscan.model.event.BundlesFound;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.model.event.ScanPart;
import io.coalscan.scan.assemble.Assembled;
import io.coalscan.scan.assemble.Assembler;
import io.coalscan.scan.assemble.ScanFacts;
import io.coalscan.scan.funnel.ScanFunnel;
import io.coalscan.scan.funnel.ScanFunnel.Stage;
import io.coalscan.scan.result.ResultDocument;
import io.coalscan.scan.result.ResultRenderer;
import io.coalscan.scan.result.ResultStore;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes the score when the links are in, or without them when callers cannot wait longer. */
@Component
class Scoring {
    private final ScanStore scans;
    private final PartStore parts;
    private final ScoreStore scores;
    private final ResultStore results;
    private final BlockHeights heights;
    private final Assembler assembler;
    private final ResultRenderer renderer;
    private final Announcements announcements;
    private final Endings endings;
    private final ScanFunnel funnel;
    private final Clock clock;

    Scoring(
            ScanStore scans,
            PartStore parts,
            ScoreStore scores,
            ResultStore results,
            BlockHeights heights,
            Assembler assembler,
            ResultRenderer renderer,
            Announcements announcements,
            Endings endings,
            ScanFunnel funnel,
            Clock clock) {
        this.scans = scans;
        this.parts = parts;
        this.scores = scores;
        this.results = results;
        this.heights = heights;
        this.assembler = assembler;
        this.renderer = renderer;
        this.announcements = announcements;
        this.endings = endings;
        this.funnel = funnel;
        this.clock = clock;
    }

    /** Links that were asked for before the latest request are out of date and left aside. */
    Mono<Void> linksCame(BundlesFound event) {
        funnel.reached(Stage.BUNDLES, event.head().times());
        return scans.find(event.head().scanId())
                .filter(scan -> scan.linksRequestId().equals(event.request()))
                .flatMap(scan -> scan.scoredWithLatestLinks()
                        ? announcements.again(scan)
                        : parts.join(PartStore.Part.came(ScanPart.BUNDLES, event), clock.millis())
                                .then(score(scan, event.bundles())));
    }

    Mono<Void> withoutLinks(Scan scan) {
        return score(scan, null);
    }

    private Mono<Void> score(Scan scan, @Nullable List<FoundBundle> bundles) {
        return Mono.zip(parts.parts(scan.id()), previous(scan), heights.of(slots(bundles), scan.times()))
                .flatMap(known -> {
                    var in = known.getT1();
                    var facts = new ScanFacts(
                            Objects.requireNonNull(in.holders(), "a scan is scored when its holders are in"),
                            in.ledger(),
                            in.wallets(),
                            bundles,
                            known.getT3(),
                            known.getT2().orElse(null),
                            scan.revision() + 1,
                            scan.scoredHolders());
                    var assembled = assembler.assemble(facts);
                    boolean mayImprove = in.moreMayCome() || bundles == null;
                    return assembled.insufficient() && mayImprove
                            ? tooLittleYet(scan, bundles != null)
                            : save(scan, assembled, bundles != null);
                });
    }

    private Mono<Void> tooLittleYet(Scan scan, boolean withLinks) {
        return withLinks
                ? scores.tooLittleYet(scan, clock.millis())
                        .doOnNext(announcements::answered)
                        .then()
                : endings.timeOut(scan);
    }

    private Mono<Void> save(Scan scan, Assembled assembled, boolean withLinks) {
        long now = clock.millis();
        ResultDocument document = renderer.render(assembled.zh(), assembled.en(), now);
        return scores.save(scan, document, renderer.holders(assembled.moreHolders()), withLinks, now)
                .doOnNext(moved -> count(scan, assembled))
                .flatMap(moved ->
                        announcements.scored(moved, document, assembled.zh().partial()));
    }

    private void count(Scan before, Assembled assembled) {
        if (before.answered()) {
            funnel.revised();
        } else {
            funnel.answered(assembled.en(), before.times());
        }
    }

    private Mono<Optional<ScanFacts.Previous>> previous(Scan scan) {
        return results.before(scan.mint(), scan.id())
                .mapNotNull(past ->
                        past.score() == null ? null : new ScanFacts.Previous(past.score(), past.scanTimestamp()))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    private static List<Long> slots(@Nullable List<FoundBundle> bundles) {
        return bundles == null
                ? List.of()
                : bundles.stream()
                        .map(FoundBundle::slot)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }
}
