package io.coalscan.holder.scan;

import io.coalscan.holder.age.TokenAge;
import io.coalscan.holder.kind.KindRules;
import io.coalscan.holder.market.BondingCurve;
import io.coalscan.holder.market.SolUsd;
import io.coalscan.holder.market.SolUsdReader;
import io.coalscan.holder.mint.FirstLook;
import io.coalscan.holder.mint.FirstLookReader;
import io.coalscan.holder.mint.TokenIdentity;
import io.coalscan.holder.owners.Holding;
import io.coalscan.holder.store.KnownToken;
import io.coalscan.holder.store.Snapshot;
import io.coalscan.holder.store.SnapshotStore;
import io.coalscan.holder.store.TokenStore;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.EventSender;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * One scan's holders in three waves of node answers: the mint; its holders, which are sent on at once; what stands around them. A scan that was
 * begun before goes on from what is kept of it, at the same slot.
 */
final class HolderScan {
    private static final Logger LOG = LoggerFactory.getLogger(HolderScan.class);

    private final SolanaReads reads;
    private final FirstLookReader firstLooks;
    private final HolderListReader lists;
    private final SurroundingsReader surroundings;
    private final SolUsdReader solUsd;
    private final AgeLookup ages;
    private final KindRules rules;
    private final SnapshotStore snapshots;
    private final TokenStore tokens;
    private final EventSender sender;
    private final Clock clock;

    HolderScan(
            SolanaReads reads,
            FirstLookReader firstLooks,
            HolderListReader lists,
            SurroundingsReader surroundings,
            SolUsdReader solUsd,
            AgeLookup ages,
            KindRules rules,
            SnapshotStore snapshots,
            TokenStore tokens,
            EventSender sender,
            Clock clock) {
        this.reads = reads;
        this.firstLooks = firstLooks;
        this.lists = lists;
        this.surroundings = surroundings;
        this.solUsd = solUsd;
        this.ages = ages;
        this.rules = rules;
        this.snapshots = snapshots;
        this.tokens = tokens;
        this.sender = sender;
        this.clock = clock;
    }

    /** Completes when everything that can be told is sent; fails, for another delivery, when storing or sending fails. */
    Mono<Void> run(ScanRequested request) {
        return snapshots
                .find(request.head().scanId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(kept -> begin(request, kept));
    }

    private Mono<Void> begin(ScanRequested request, Optional<Snapshot> kept) {
        HoldersResolved resolved = kept.map(Snapshot::resolved).orElse(null);
        if (resolved != null) {
            return sender.send(kept.orElseThrow().listed()).then(sender.send(resolved));
        }
        var job = ScanJob.of(request, clock.millis());
        return firstLooks
                .read(job.derived(), job.scope())
                .flatMap(look -> switch (look) {
                    case FirstLook.Token token -> new Run(job, token).from(kept);
                    case FirstLook.NoToken(var reason) -> fail(ScanFailure.noToken(job.head(), reason));
                })
                .onErrorResume(ReadException.class, failure -> fail(ScanFailure.unread(job.head(), failure)));
    }

    private Mono<Void> fail(PartFailed failure) {
        LOG.info(
                "holders.failed scanId={} mint={} code={} detail=\"{}\"",
                failure.head().scanId(),
                failure.head().mint(),
                failure.code(),
                failure.detail());
        return sender.send(failure);
    }

    /** The rest of a scan once its mint is known. */
    private final class Run {
        private final ScanJob job;
        private final FirstLook.Token look;
        private final @Nullable BondingCurve curve;
        private final Progress progress;

        Run(ScanJob job, FirstLook.Token look) {
            this.job = job;
            this.look = look;
            this.curve = BondingCurve.read(look.accounts().get(job.derived().curve()));
            this.progress = new Progress(sender, job.head(), clock);
        }

        Mono<Void> from(Optional<Snapshot> kept) {
            Mono<SolUsd> price = solUsd.now(job.scope()).cache();
            Mono<Snapshot> listed = kept.map(Mono::just).orElseGet(() -> list(price));
            Mono<Void> told = progress.tell(1, tokenFacts());
            return Mono.zip(
                            listed.flatMap(snapshot -> around(snapshot, price)),
                            ages.find(job, look),
                            told.thenReturn(true))
                    .flatMap(read -> resolve(read.getT1(), read.getT2()));
        }

        private Mono<Snapshot> list(Mono<SolUsd> price) {
            return Mono.zip(lists.read(look.mint(), job.scope().atLeast(look.slot())), price)
                    .flatMap(read -> snapshots.keepListed(listed(read.getT1(), read.getT2())));
        }

        private Snapshot listed(Holding holding, SolUsd price) {
            var patience = Duration.ofMillis(Math.max(0, job.scope().deadline() - clock.millis()));
            var identity = look.identity();
            var event = ListedEvent.of(job, look.mint(), holding, price, rules, reads.affordableCalls(patience))
                    .named(identity == null ? null : identity.symbol());
            return new Snapshot(job.head().scanId(), look.mint().address(), clock.millis(), holding, event, null);
        }

        private Mono<Around> around(Snapshot snapshot, Mono<SolUsd> price) {
            var counted = new HashMap<String, @Nullable Object>();
            counted.put("holderCount", snapshot.holding().holderCount());
            return sender.send(snapshot.listed())
                    .then(progress.tell(2, counted))
                    .then(price)
                    .flatMap(usd -> surroundings.read(job, look, curve, snapshot.holding(), usd))
                    .map(read -> new Around(snapshot, read));
        }

        private Mono<Void> resolve(Around around, Part<TokenAge> age) {
            var holding = around.snapshot().holding();
            var creator = CreatorRule.find(curve, look.identity());
            var facts = TokenFactsRule.of(look, curve, creator, holding);
            var event = ResolvedEvent.of(job, look.mint(), facts, holding, around.read(), age, rules);
            log(event, creator);
            var told = new HashMap<String, @Nullable Object>();
            told.put("marketCap", event.marketCap());
            told.put("tokenAgeSeconds", event.tokenAgeSeconds());
            told.put("creatorSource", creator == null ? null : creator.source());
            return snapshots
                    .keepResolved(around.snapshot().with(event))
                    .then(tokens.keep(token(creator, age.value())))
                    .then(sender.send(event))
                    .then(progress.tell(Progress.STEPS, told));
        }

        private Map<String, @Nullable Object> tokenFacts() {
            TokenIdentity identity = look.identity();
            var facts = new HashMap<String, @Nullable Object>();
            facts.put("symbol", identity == null ? null : identity.symbol());
            facts.put("name", identity == null ? null : identity.name());
            facts.put("decimals", look.mint().decimals());
            return facts;
        }

        private KnownToken token(@Nullable CreatorRule creator, TokenAge age) {
            TokenIdentity identity = look.identity();
            return new KnownToken(
                    look.mint().address(),
                    look.mint().program(),
                    look.mint().decimals(),
                    identity == null ? null : identity.symbol(),
                    identity == null ? null : identity.name(),
                    creator == null ? null : creator.address(),
                    age);
        }

        private void log(HoldersResolved event, @Nullable CreatorRule creator) {
            LOG.info(
                    "holders.resolved scanId={} mint={} slot={} source={} holders={} creatorSource={} calls={} partial={} ms={}",
                    event.head().scanId(),
                    event.head().mint(),
                    event.head().slot(),
                    event.source(),
                    event.holderCount(),
                    creator == null ? null : creator.source(),
                    event.callsMade(),
                    event.partial(),
                    clock.millis() - job.head().times().acceptedAt());
        }
    }

    private record Around(Snapshot snapshot, Part<Surroundings> read) {}
}
