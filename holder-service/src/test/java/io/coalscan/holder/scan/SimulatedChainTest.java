package io.coalscan.holder.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.testing.FakeSender;
import io.coalscan.holder.testing.MemoryStores;
import io.coalscan.model.HolderKind;
import io.coalscan.model.HolderListSource;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.HoldersResolved;
import io.coalscan.model.event.OwnerBalance;
import io.coalscan.model.event.PartFailed;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.rpc.pool.RpcSettings;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A scripted launch on a simulated node, read through the real pool. */
class SimulatedChainTest {
    private static SimNode node;
    private static RpcPool pool;

    private final FakeSender sender = new FakeSender();
    private final MemoryStores stores = new MemoryStores();

    @BeforeAll
    static void start() {
        node = SimNode.start(SimSettings.DEFAULT.withStories(List.of("fresh-bundle")));
        pool = RpcPool.open(
                RpcSettings.of(List.of(node.url())),
                parser -> {
                    throw new AssertionError("holder-service reads no transactions");
                },
                new SimpleMeterRegistry());
    }

    @AfterAll
    static void stop() {
        pool.close();
        node.close();
    }

    @Test
    void resolvesALaunchOnItsCurve() {
        String mint = node.world().stories().getFirst().mint();

        run(mint);

        HoldersListed listed = sender.only(HoldersListed.class);
        HoldersResolved resolved = sender.only(HoldersResolved.class);
        assertThat(resolved.partial()).isFalse();
        assertThat(resolved.source()).isEqualTo(HolderListSource.PROGRAM_ACCOUNTS);
        assertThat(resolved.holderCount()).isEqualTo(resolved.owners().size()).isGreaterThan(20);
        assertThat(resolved.owners().getFirst().kind()).isEqualTo(HolderKind.BONDING_CURVE);
        assertThat(resolved.owners())
                .extracting(OwnerBalance::kind)
                .doesNotContainNull()
                .contains(HolderKind.WALLET);
        assertThat(resolved.token().symbol()).isEqualTo("EMOT");
        assertThat(resolved.token().program()).isEqualTo(Programs.TOKEN_2022);
        assertThat(resolved.token().onCurve()).isTrue();
        assertThat(resolved.token().curveProgress()).isBetween(1.0, 99.0);
        assertThat(resolved.token().extensions()).allMatch(extension -> extension.danger() == null);
        assertThat(resolved.tokenAgeIsLowerBound()).isFalse();
        assertThat(resolved.tokenAgeSeconds()).isBetween(40 * 60L - 5, 45 * 60L);
        assertThat(resolved.price().source()).isEqualTo("curve:pumpfun,constant");
        assertThat(resolved.marketCap()).isGreaterThan(4_000.0);
        assertThat(resolved.callsMade()).isLessThanOrEqualTo(8);
        assertThat(listed.candidates()).hasSize(resolved.owners().size() - 1);
        assertThat(listed.head().slot()).isEqualTo(resolved.head().slot()).isPositive();
        assertThat(listed.ledgerCalls()).isGreaterThan(listed.walletCalls());
    }

    @Test
    void knowsAWalletFromAToken() {
        run("5tzFkiKscXHK5ZXCGbXZxdw7gTjjD1mBwuoFbhUvuAi9");

        assertThat(sender.only(PartFailed.class).detail()).isEqualTo("not owned by a token program");
    }

    private void run(String mint) {
        UUID scanId = UUID.randomUUID();
        var head = new EventHead(
                EventIds.of(scanId, ScanRequested.class),
                scanId,
                EventHead.SOLANA,
                mint,
                0,
                ScanTimes.from(System.currentTimeMillis()),
                null);
        Story.scan(pool, sender, stores, Clock.systemUTC())
                .run(new ScanRequested(head, 50, 500))
                .block();
    }
}
