package io.coalscan.wallet.profile;

import io.coalscan.model.Funding;
import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.WalletProfile;
import io.coalscan.model.event.WalletsProfiled;
import io.coalscan.rpc.known.KnownAddress;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.ProgressReports;
import io.coalscan.wallet.funding.FunderStore;
import io.coalscan.wallet.history.KnownWallet;
import io.coalscan.wallet.history.WalletStore;
import io.coalscan.wallet.kol.Kol;
import io.coalscan.wallet.kol.KolStore;
import io.coalscan.wallet.registry.AddressRegistry;
import io.coalscan.wallet.registry.OwnerKinds;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who the candidates of one scan are: what is remembered, what is new on the chain, within the part's calls and time. */
final class ProfileWallets {
    private final SolanaReads reads;
    private final WalletStore wallets;
    private final AddressRegistry registry;
    private final KolStore kols;
    private final FunderStore funders;
    private final AnswerStore answers;
    private final ProgressReports reports;
    private final Clock clock;

    ProfileWallets(
            SolanaReads reads,
            WalletStore wallets,
            AddressRegistry registry,
            KolStore kols,
            FunderStore funders,
            AnswerStore answers,
            ProgressReports reports,
            Clock clock) {
        this.reads = reads;
        this.wallets = wallets;
        this.registry = registry;
        this.kols = kols;
        this.funders = funders;
        this.answers = answers;
        this.reports = reports;
        this.clock = clock;
    }

    private record Remembered(
            Map<String, KnownAddress> listed, Map<String, Kol> kols, Map<String, KnownWallet> wallets) {}

    /** The profiles, remembered before they are given; the same ones when the event was answered before. */
    Mono<WalletsProfiled> profile(HoldersListed event) {
        var eventId = event.head().as(WalletsProfiled.class).eventId();
        return answers.find(eventId).switchIfEmpty(Mono.defer(() -> fresh(event).flatMap(answers::keep)));
    }

    private Mono<WalletsProfiled> fresh(HoldersListed event) {
        return remembered(event).flatMap(remembered -> read(event, remembered));
    }

    private Mono<Remembered> remembered(HoldersListed event) {
        var owners = event.candidates().stream().map(Candidate::owner).toList();
        return Mono.zip(registry.find(owners), kols.find(owners), wallets.find(owners))
                .map(found -> new Remembered(found.getT1(), found.getT2(), found.getT3()));
    }

    private Mono<WalletsProfiled> read(HoldersListed event, Remembered remembered) {
        var head = event.head();
        var works = works(event, remembered);
        long deadline = deadline(head);
        var time = Duration.ofMillis(Math.max(0, deadline - clock.millis()));
        boolean scarce = reads.affordableCalls(time) < event.ledgerCalls() + event.walletCalls();
        var reading = new ScanReading(reads, head.slot(), works, event.walletCalls(), deadline, scarce);
        var judge = new FunderJudge(reads, registry, funders);
        var progress = new Progress(works.size());
        var steps = reports.during(head, progress::now, reading.read(progress, judge, head.mint(), clock.millis()));
        return steps.timeout(time, Mono.empty()).then(Mono.defer(() -> answer(event, remembered, works, reading)));
    }

    /** Reads nothing of owners that are known to be no person. */
    private static List<WalletWork> works(HoldersListed event, Remembered remembered) {
        return event.candidates().stream()
                .filter(candidate -> candidate.onCurve() && !isNoPerson(candidate.owner(), remembered))
                .map(candidate ->
                        new WalletWork(candidate.owner(), remembered.wallets().get(candidate.owner())))
                .toList();
    }

    private static boolean isNoPerson(String owner, Remembered remembered) {
        var entry = remembered.listed().get(owner);
        return entry != null && !OwnerKinds.ofEntry(entry).counts();
    }

    /** An event that comes again after its time is given the same time once more. */
    private long deadline(EventHead head) {
        var times = head.times();
        long now = clock.millis();
        return now < times.partBy()
                ? times.partBy()
                : Math.min(now + times.partBy() - times.acceptedAt(), Math.max(now, times.dropAfter()));
    }

    private Mono<WalletsProfiled> answer(
            HoldersListed event, Remembered remembered, List<WalletWork> works, ScanReading reading) {
        var head = event.head();
        var found = new HashMap<String, WalletWork>();
        works.forEach(work -> found.put(work.wallet(), work));
        var profiles = new ArrayList<WalletProfile>();
        for (var candidate : event.candidates()) {
            var owner = candidate.owner();
            var work = found.get(owner);
            var kol = remembered.kols().get(owner);
            var entry = remembered.listed().get(owner);
            profiles.add(
                    work == null
                            ? Profiles.unread(owner, entry == null ? null : OwnerKinds.ofEntry(entry), kol)
                            : Profiles.of(
                                    work, kol, reading.verdicts(), head.times().acceptedAt()));
        }
        var answer =
                new WalletsProfiled(head.as(WalletsProfiled.class), profiles, reading.callsMade(), reading.isPartial());
        return keep(head, works).thenReturn(answer);
    }

    private Mono<Void> keep(EventHead head, List<WalletWork> works) {
        long now = clock.millis();
        var known = works.stream()
                .map(work -> work.remembered(now))
                .filter(Objects::nonNull)
                .toList();
        var funded = new HashMap<String, Integer>();
        works.forEach(work -> count(funded, work.sender().funding()));
        return wallets.keep(known).then(funders.keepFunded(head.mint(), funded));
    }

    private static void count(Map<String, Integer> funded, @Nullable Funding funding) {
        if (funding != null) {
            funded.merge(funding.address(), 1, Integer::sum);
        }
    }
}
