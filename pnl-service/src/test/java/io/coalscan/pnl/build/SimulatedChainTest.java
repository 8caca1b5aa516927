package io.coalscan.pnl.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.LedgerBuilt;
import io.coalscan.model.event.OwnerLedger;
import io.coalscan.model.event.ScanPart;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.pnl.history.HistoryReader;
import io.coalscan.pnl.store.TestStores;
import io.coalscan.rpc.decode.StreamingTransactionDecoder;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.rpc.pool.RpcSettings;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import io.coalscan.service.event.ProgressReports;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigInteger;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Scripted tokens on a simulated node, read through the real pool and decoder into a real database. */
class SimulatedChainTest {
    private static SimNode node;
    private static RpcPool pool;
    private static final TestStores STORES = new TestStores();

    @BeforeAll
    static void start() {
        node = SimNode.start(SimSettings.DEFAULT);
        pool = RpcPool.open(
                RpcSettings.of(List.of(node.url())), new StreamingTransactionDecoder(), new SimpleMeterRegistry());
    }

    @AfterAll
    static void stop() {
        pool.close();
        node.close();
    }

    @Test
    void everyHistoryAddsUpToWhatIsHeld() {
        for (var name : List.of("fresh-bundle", "slow-rug", "healthy-old", "exited-whales", "multisig-whale")) {
            var listed = listed(story(name));

            var built = build(listed);

            assertThat(built.partial()).isFalse();
            assertThat(built.transactionsRead())
                    .isEqualTo(built.transactionsWanted())
                    .isPositive();
            assertThat(built.medianPriceSol()).isPositive();
            assertThat(built.poolOwners()).hasSize(1);
            assertThat(built.owners()).as(name).hasSameSizeAs(listed.candidates());
            assertThat(built.owners())
                    .as(name)
                    .filteredOn(owner -> !built.poolOwners().contains(owner.owner()))
                    .hasSizeGreaterThan(15)
                    .allMatch(OwnerLedger::historyComplete)
                    .allMatch(owner -> owner.firstHoldTime() != null);
        }
    }

    @Test
    void aFeeOnMovingBetweenOwnAccountsIsNoLossOfHistory() {
        var built = build(listed(story("transfer-fee")));

        assertThat(built.owners())
                .allMatch(OwnerLedger::historyComplete)
                .filteredOn(owner ->
                        owner.rawSent().signum() == 0 && owner.rawFees().signum() > 0)
                .singleElement()
                .satisfies(owner -> assertThat(owner.costBasisIncomplete()).isTrue());
    }

    @Test
    void aSecondScanAsksForNoTransactionAgain() {
        var mint = story("exchange-crowd");
        var first = build(listed(mint));

        var second = build(listed(mint));

        assertThat(second.owners()).isEqualTo(first.owners());
        // no node is asked again whether it gives pages
        assertThat(second.callsMade()).isEqualTo(first.owners().size());
    }

    @Test
    void aGiantIsAPartialLedgerWithinItsCalls() {
        var listed = listed(story("giant-stable"), 60);

        var built = build(listed);

        assertThat(built.partial()).isTrue();
        assertThat(built.callsMade()).isLessThanOrEqualTo(60);
        assertThat(built.transactionsRead()).isPositive().isLessThan(built.transactionsWanted());
    }

    @Test
    void anyNumberOfCallsGivesALedger() {
        for (int calls : List.of(0, 1, 20, 41, 52, 80)) {
            var built = build(listed(story("healthy-old"), calls));
            assertThat(built.callsMade()).isLessThanOrEqualTo(calls);
        }
    }

    private static String story(String name) {
        return node.world().stories().stream()
                .filter(story -> story.name().equals(name))
                .findFirst()
                .orElseThrow()
                .mint();
    }

    private static LedgerBuilt build(HoldersListed listed) {
        var reader = new HistoryReader(pool, STORES.history(), Clock.systemUTC());
        var reports = new ProgressReports(event -> Mono.empty(), ScanPart.LEDGER);
        return new BuildLedger(
                        pool, reader, STORES.history(), STORES.solUsd(), STORES.answers(), reports, Clock.systemUTC())
                .build(listed)
                .block();
    }

    private static HoldersListed listed(String mint) {
        return listed(mint, 500);
    }

    private static HoldersListed listed(String mint, int calls) {
        var scope = new ReadScope(new CallBudget(50), 0, System.currentTimeMillis() + 20_000);
        var found = pool.tokenAccounts(mint, Programs.TOKEN_2022, scope).block();
        if (found.accounts().isEmpty()) {
            found = pool.tokenAccounts(mint, Programs.TOKEN, scope).block();
        }
        var byOwner = new TreeMap<String, List<TokenAccount>>();
        found.accounts()
                .forEach(account -> byOwner.computeIfAbsent(account.owner(), owner -> new ArrayList<>())
                        .add(account));
        var candidates = new ArrayList<Candidate>();
        byOwner.forEach((owner, accounts) -> candidates.add(Candidate.whole(
                owner,
                candidates.size() + 1,
                accounts.stream().map(TokenAccount::amount).reduce(BigInteger.ZERO, BigInteger::add),
                accounts.stream().map(TokenAccount::address).toList(),
                true)));
        candidates.sort(Comparator.comparing(Candidate::rawBalance).reversed());
        var scanId = UUID.randomUUID();
        var head = new EventHead(
                EventIds.of(scanId, HoldersListed.class),
                scanId,
                EventHead.SOLANA,
                mint,
                found.slot(),
                ScanTimes.from(System.currentTimeMillis()),
                null);
        return new HoldersListed(
                head,
                Programs.TOKEN_2022,
                6,
                BigInteger.TEN,
                150.0,
                candidates.subList(0, Math.min(60, candidates.size())),
                calls,
                500);
    }
}
