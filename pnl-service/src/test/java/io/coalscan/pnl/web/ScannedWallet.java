package io.coalscan.pnl.web;

import static io.coalscan.pnl.testing.Moves.SOL;
import static io.coalscan.pnl.testing.Moves.buy;
import static io.coalscan.pnl.testing.Moves.in;
import static io.coalscan.pnl.testing.Moves.sell;

import io.coalscan.model.event.Candidate;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.HoldersListed;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.pnl.PnlServiceApplication;
import io.coalscan.pnl.testing.FakeChain;
import io.coalscan.pnl.testing.Moves;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.service.event.EventSender;
import io.coalscan.service.event.WorkHandler;
import io.coalscan.service.testing.TestPostgres;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

/** The whole service without Kafka, after one scan of a token with one holder: ledgers over HTTP. */
final class ScannedWallet implements AutoCloseable {
    static final String MINT = "So11111111111111111111111111111111111111112";
    static final String WALLET = "CebN5WGQ4jvEPvsVU4EoHEpgzq1VV7AbicfhtW4xC9iM";
    static final String STRANGER = "62qc2CNXwrYqQScmEdiZFFAnJR262PxWEuNQtxfafNgV";

    final FakeChain chain = new FakeChain();
    final List<ScanEvent> sent = new CopyOnWriteArrayList<>();
    final WebTestClient http;
    private final ConfigurableApplicationContext service;

    private ScannedWallet() {
        var settings = new HashMap<>(TestPostgres.empty().settings());
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("coalscan.kafka", "localhost:1");
        // the chain is for one thread at a time
        settings.put("coalscan.live.most", "0");
        settings.put("spring.autoconfigure.exclude", "io.coalscan.service.kafka.KafkaEventsAutoConfiguration");
        service = PnlServiceApplication.builder()
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(SolanaReads.class, () -> chain);
                    beans.registerBean(EventSender.class, () -> event -> Mono.fromRunnable(() -> sent.add(event)));
                })
                .properties(settings)
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
        http = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                .build();
    }

    /** A setting of the connections to the database. */
    String databaseSetting(String name) {
        return service.getBean(DatabaseClient.class)
                .sql("select current_setting('" + name + "')")
                .mapValue(String.class)
                .one()
                .block();
    }

    static ScannedWallet start() {
        var scanned = new ScannedWallet();
        var moves = new Moves(MINT);
        scanned.chain.add(moves.transaction("t1", 10, buy(WALLET, 1_000, 2 * SOL)), "account");
        scanned.chain.add(moves.transaction("t2", 11, buy(WALLET, 500, SOL)), "account");
        scanned.chain.add(moves.transaction("t0", 11, sell(WALLET, 100, SOL)), "account");
        scanned.chain.add(moves.transaction("t4", 12, in(WALLET, 7, "bob")), "account");
        scanned.scan(WALLET, "account", moves.balance(WALLET));
        return scanned;
    }

    @SuppressWarnings("unchecked")
    void scan(String wallet, String account, BigInteger balance) {
        WorkHandler<HoldersListed> handler = service.getBean(WorkHandler.class);
        handler.handle(event(wallet, account, balance)).block();
    }

    private static HoldersListed event(String wallet, String account, BigInteger balance) {
        var scanId = UUID.randomUUID();
        var head = new EventHead(
                EventIds.of(scanId, HoldersListed.class),
                scanId,
                EventHead.SOLANA,
                MINT,
                1_000,
                ScanTimes.from(System.currentTimeMillis()),
                null);
        var candidate = Candidate.whole(wallet, 1, balance, List.of(account), true);
        return new HoldersListed(head, "token", 6, BigInteger.TEN, 100.0, List.of(candidate), 500, 500);
    }

    void refused(String uri, HttpStatus status, String code) {
        http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.error.code")
                .isEqualTo(code);
    }

    @Override
    public void close() {
        service.close();
    }
}
