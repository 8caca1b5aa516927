package io.coalscan.pnl.build;

import static io.coalscan.pnl.testing.Moves.MINT;

import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.pnl.history.HistoryReader;
import io.coalscan.pnl.store.TestStores;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.service.event.ProgressReports;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Scans of a token whose transactions a test writes: the real handler over a scripted node. */
final class LedgerScans {
    final Moves moves = new Moves();
    final FakeChain chain = new FakeChain();
    final TestStores stores = new TestStores();
    final List<ScanEvent> sent = new ArrayList<>();
    final HoldersListedHandler handler = handler();
    int budget = 500;
    long slot = 1_000;
    long partMillis = 20_000;

    private HoldersListedHandler handler() {
        var reader = new HistoryReader(chain, stores.history(), Clock.systemUTC());
        var build = new BuildLedger(
                chain,
                reader,
                stores.history(),
                stores.solUsd(),
                stores.answers(),
                new ProgressReports(this::send, ScanPart.LEDGER),
                Clock.systemUTC());
        return new HoldersListedHandler((mint, decimals, symbol) -> Mono.empty(), build, this::send);
    }

    private Mono<Void> send(ScanEvent event) {
        return Mono.fromRunnable(() -> sent.add(event));
    }

    LedgerBuilt scan(String... owners) {
        handler.handle(event(owners)).block();
        return built().getLast();
    }

    List<LedgerBuilt> built() {
        return sent.stream()
                .filter(LedgerBuilt.class::isInstance)
                .map(LedgerBuilt.class::cast)
                .toList();
    }

    /** Owners by size; the account of "alice" is "a". */
    HoldersListed event(String... owners) {
        var scanId = UUID.randomUUID();
        long now = System.currentTimeMillis();
        var times = new ScanTimes(now, now + partMillis, now + 28_000, now + 180_000);
        var head = new EventHead(
                EventIds.of(scanId, HoldersListed.class), scanId, EventHead.SOLANA, MINT, slot, times, null);
        var candidates = Arrays.stream(owners)
                .map(owner -> Candidate.whole(owner, 1, moves.balance(owner), List.of(owner.substring(0, 1)), true))
                .toList();
        return new HoldersListed(head, "token", 6, BigInteger.TEN, 100.0, candidates, budget, 100);
    }
}
