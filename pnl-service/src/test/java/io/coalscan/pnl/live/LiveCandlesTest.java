package io.coalscan.pnl.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.pnl.PnlServiceApplication;
import io.coalscan.pnl.entry.Entries;
import io.coalscan.pnl.entry.LedgerEntry;
import io.coalscan.rpc.decode.StreamingTransactionDecoder;
import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.pool.RpcPool;
import io.coalscan.rpc.pool.RpcSettings;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TransactionRead;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.testing.TestPostgres;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.fault.Faults;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Candles of a token that is traded on while they are looked at: real pool, subscription, decoder, job and database, on a node that stands still and is let go. */
class LiveCandlesTest {
    private static final long MINUTES_AGO = Duration.ofMinutes(20).toMillis();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SimNode node = SimNode.start(SimSettings.DEFAULT.withStories(List.of("fresh-bundle")));
    private final String mint = node.world().stories().getFirst().mint();
    private final RpcPool pool = RpcPool.open(
            new RpcSettings(
                    List.of(new NodeSettings(
                            node.url(),
                            "sim",
                            NodeSettings.Role.PRIMARY,
                            new NodeLimits(0, Map.of()),
                            Map.of(),
                            node.wsUrl())),
                    RpcSettings.DEFAULT_POLICY,
                    Duration.ofSeconds(25),
                    3,
                    Duration.ofMillis(150),
                    false),
            new StreamingTransactionDecoder(),
            new SimpleMeterRegistry());
    private ConfigurableApplicationContext service;
    private WebTestClient http;

    @BeforeEach
    void standStill() {
        node.faults(Faults.NONE.frozenAt(ChainClock.slotAt(node.world().startedAt() - MINUTES_AGO)));
        var settings = new HashMap<>(TestPostgres.empty().settings());
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("coalscan.live.settle-every", "500ms");
        settings.put("coalscan.kafka", "localhost:1");
        settings.put("spring.autoconfigure.exclude", "io.coalscan.service.kafka.KafkaEventsAutoConfiguration");
        service = PnlServiceApplication.builder()
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(SolanaReads.class, () -> pool);
                    beans.registerBean(EventSender.class, () -> event -> Mono.empty());
                })
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
        http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .build();
    }

    @AfterEach
    void end() {
        service.close();
        pool.close();
        node.close();
    }

    private JsonNode get(String path) {
        return http.get()
                .uri(path + mint + "?currency=sol")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("data");
    }

    private JsonNode await(String path, Predicate<JsonNode> what) {
        return Flux.interval(Duration.ZERO, Duration.ofMillis(50), Schedulers.boundedElastic())
                .onBackpressureDrop()
                .map(tick -> get(path))
                .filter(what)
                .blockFirst(PATIENCE);
    }

    /** As the chain has it. */
    private int trades() {
        var scope = new ReadScope(new CallBudget(1_000), 0, System.currentTimeMillis() + PATIENCE.toMillis());
        var signatures = pool.signatures(mint, SignaturePage.newest(), scope).block().stream()
                .filter(line -> !line.failed())
                .map(SignatureInfo::signature)
                .toList();
        return (int) pool.transactions(signatures, scope)
                .ofType(TransactionRead.Found.class)
                .flatMapIterable(found -> Entries.of(found.transaction(), mint))
                .filter(LedgerEntry::isTrade)
                .toStream()
                .count();
    }

    private static Predicate<JsonNode> has(int trades) {
        return candles -> candles.at("/coverage/trades").asInt() == trades;
    }

    @Test
    void candlesGoOnWithTheChainAndWhatTheyShowIsStored() {
        await("/api/v1/traders/", told -> !told.path("asOf").isMissingNode());
        // the job folds what it has read: nobody asked for candles
        await("/api/v1/traders/", told -> number("select count(*) as n from candle_changes") == 0);
        assertThat(number("select sum(trades)::bigint as n from candles where minutes = 1"))
                .isEqualTo(stored());
        int before = trades();
        var first = await("/api/v1/candles/", has(before));
        assertThat(first.path("live").asBoolean()).isTrue();
        long revision = revision();

        node.faults(Faults.NONE);
        int after = trades();
        assertThat(after).isGreaterThan(before);
        var live = await("/api/v1/candles/", has(after));

        // nobody asks for the traders
        await("/api/v1/candles/", candles -> stored() == after && revision() > revision);
        var settled = get("/api/v1/candles/");
        assertThat(settled.path("candles")).isEqualTo(live.path("candles"));
        assertThat(settled.at("/coverage/trades").asInt()).isEqualTo(after);
    }

    private long revision() {
        return number("select revision as n from token_jobs");
    }

    private long stored() {
        return number("select count(*) as n from trades where side in ('BUY', 'SELL')");
    }

    private long number(String sql) {
        return service.getBean(DatabaseClient.class)
                .sql(sql)
                .map(row -> row.get("n", Long.class))
                .one()
                .block();
    }
}
