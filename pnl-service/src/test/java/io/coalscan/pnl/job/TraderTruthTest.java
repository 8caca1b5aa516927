package io.coalscan.pnl.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.pnl.trader.CostMethod;
import io.coalscan.pnl.trader.Reading;
import io.coalscan.pnl.trader.TransferMode;
import io.coalscan.pnl.web.TraderOrder;
import io.coalscan.pnl.web.TraderReads;
import io.coalscan.pnl.web.TraderReads.Row;
import io.coalscan.rpc.decode.StreamingTransactionDecoder;
import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.rpc.pool.RpcSettings;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the job makes of scripted tokens, against what the scripts did: to the smallest unit of the token and of SOL. */
class TraderTruthTest {
    private static SimNode node;
    private static RpcPool pool;

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

    @ParameterizedTest
    @ValueSource(
            strings = {"slow-rug", "exited-whales", "healthy-old", "exchange-crowd", "multisig-whale", "fresh-bundle"})
    void theTableIsWhatTheScriptDid(String story) {
        var script = TradeScript.of(node.world(), story);
        var workshop = new Workshop(pool);

        var job = workshop.gather(script.mint());

        assertThat(job.unread()).isZero();
        var rows = rows(workshop, script.mint(), CostMethod.AVERAGE);
        assertThat(rows.keySet()).isEqualTo(script.traders().keySet());
        script.traders().forEach((owner, part) -> {
            var row = rows.get(owner);
            assertThat(row.bought()).as(owner + " bought").isEqualTo(part.bought());
            assertThat(row.sold()).as(owner + " sold").isEqualTo(part.sold());
            assertThat(row.held()).as(owner + " held").isEqualTo(part.held());
            assertThat(row.complete()).as(owner + " complete").isTrue();
            assertThat(row.entryRank()).as(owner + " rank").isEqualTo(part.entryRank());
            if (part.paid() != null) {
                assertThat(row.boughtLamports()).as(owner + " paid").isEqualTo(part.paid());
                assertThat(row.soldLamports()).as(owner + " got").isEqualTo(part.got());
                assertThat(row.realizedLamports() - row.openLamports())
                        .as(owner + " gained")
                        .isEqualTo(part.got() - part.paid());
            }
        });
        assertThat(script.traders().values())
                .filteredOn(part -> part.paid() != null)
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(CostMethod.class)
    void whatIsLeftOfOnePurchaseCostsItsPart(CostMethod method) {
        var script = TradeScript.of(node.world(), "slow-rug");
        var workshop = new Workshop(pool);
        workshop.gather(script.mint());
        var rows = rows(workshop, script.mint(), method);

        int partly = 0;
        for (var entry : script.traders().entrySet()) {
            var part = entry.getValue();
            var paid = part.paid();
            if (paid != null && part.buys() == 1 && part.sold().signum() > 0) {
                partly += part.held().signum();
                var open = BigInteger.valueOf(paid).multiply(part.held()).divide(part.bought());
                assertThat(rows.get(entry.getKey()).openLamports()).isCloseTo(open.longValueExact(), within(3L));
            }
        }
        assertThat(partly).isGreaterThan(5);
    }

    /**
     * Whatever is stored of a transaction, no owner gained or lost anything else in it; and all together gained what was minted less what was burned,
     * withheld fees included.
     */
    @ParameterizedTest
    @ValueSource(strings = {"slow-rug", "transfer-fee", "multisig-whale"})
    void everyTransactionIsConserved(String story) {
        var script = TradeScript.of(node.world(), story);
        var workshop = new Workshop(pool);
        workshop.gather(script.mint());

        var stored = new HashMap<String, Map<String, BigInteger>>();
        var gained = new HashMap<String, BigInteger>();
        workshop.stores
                .history()
                .entries(script.mint(), script.people(), Long.MAX_VALUE)
                .doOnNext(entry -> {
                    stored.computeIfAbsent(entry.signature(), none -> new HashMap<>())
                            .merge(entry.owner(), entry.delta(), BigInteger::add);
                    if (script.people().contains(entry.owner())) {
                        gained.merge(entry.signature(), entry.delta().add(entry.withheld()), BigInteger::add);
                    }
                })
                .blockLast();
        stored.values().forEach(deltas -> deltas.values().removeIf(delta -> delta.signum() == 0));
        stored.values().removeIf(Map::isEmpty);
        assertThat(stored).isEqualTo(script.deltas()).isNotEmpty();
        assertThat(gained).isEqualTo(script.gained());
    }

    private static Map<String, Row> rows(Workshop workshop, String mint, CostMethod method) {
        var reads = workshop.stores.traderReads();
        var raw = new Reading(TransferMode.RAW, method);
        var all = new ArrayList<Row>();
        int offset = 0;
        do {
            var question = new TraderReads.Question(mint, raw, TraderOrder.ENTRY_RANK, false, offset, 100, null, 0);
            all.addAll(reads.traders(question).collectList().block());
            offset += 100;
        } while (all.size() == offset);
        var rows = new HashMap<String, Row>();
        all.forEach(row -> rows.put(row.owner(), row));
        return rows;
    }
}
