package io.coalscan.wallet.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.decode.StreamingTransactionDecoder;
import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.rpc.pool.RpcSettings;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.fault.Faults;
import io.coalscan.wallet.alert.Alert.AlertBuy;
import io.coalscan.wallet.follow.Following;
import io.coalscan.wallet.testing.MemoryStores;
import io.coalscan.wallet.watch.TestWatchList;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * A launch as it happens, on a simulated node that stands still before it and is let go: five wallets buy in its slot, four of which one purse funded, and
 * so does the creator. Real pool, subscription, decoder and database.
 */
class LiveAlertTest {
    private static final String STORY = "fresh-bundle";
    private static final long AGE = Duration.ofMinutes(40).toMillis();

    private SimNode node;
    private RpcPool pool;
    private DatabaseClient database;
    private Following following;
    private Instance instance;
    private String mint;

    @BeforeEach
    void standStill() {
        node = SimNode.start(SimSettings.DEFAULT.withStories(List.of(STORY)));
        mint = node.world().stories().getFirst().mint();
        var told = new NodeSettings(
                node.url(), "sim", NodeSettings.Role.PRIMARY, new NodeLimits(0, Map.of()), Map.of(), node.wsUrl());
        var settings = new RpcSettings(
                List.of(told), RpcSettings.DEFAULT_POLICY, Duration.ofSeconds(25), 3, Duration.ofMillis(150), false);
        pool = RpcPool.open(settings, new StreamingTransactionDecoder(), new SimpleMeterRegistry());
        database = DatabaseClient.create(TestPostgres.of("wallet").connections("wallet"));
        instance = new Instance(database, pool, new MemoryStores());
        long launch = ChainClock.slotAt(ChainClock.clear(node.world().startedAt() - AGE, 4));
        node.faults(Faults.NONE.frozenAt(launch - 1));
    }

    @AfterEach
    void end() {
        following.close();
        pool.close();
        node.close();
    }

    private void follow(String... roles) {
        var keys = new Keys(SimSettings.DEFAULT.seed());
        for (var role : roles) {
            TestWatchList.add(database, keys.wallet(STORY + "/" + role).base58());
        }
        following = Following.start(database, pool, instance.alerts);
        following.awaitBegun(roles.length);
    }

    @Test
    void theThirdBuyIsAnAlertAndOnce() {
        follow("bundle0", "bundle4", "creator");
        node.faults(Faults.NONE);

        var alerts = alerts().blockFirst(Duration.ofSeconds(30));
        assertThat(alerts).hasSize(1);
        assertThat(alerts.getFirst().buys()).extracting(AlertBuy::entity).containsExactlyInAnyOrder(1, 2, 3);
        following.awaitTaken();
        assertThat(instance.of(mint)).hasSize(1);
    }

    @Test
    void threeWalletsOfOnePurseAreNoAlert() {
        follow("bundle0", "bundle1", "bundle2", "bundle3");
        node.faults(Faults.NONE);

        following.awaitTaken();
        assertThat(following.buys(mint)).isEqualTo(4);
        assertThat(instance.of(mint)).isEmpty();
    }

    private Flux<List<Alert>> alerts() {
        return Flux.interval(Duration.ZERO, Duration.ofMillis(20), Schedulers.boundedElastic())
                .onBackpressureDrop()
                .map(tick -> instance.of(mint))
                .filter(found -> !found.isEmpty());
    }
}
