package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.coalscan.local.badinput.BadInput;
import io.coalscan.local.badinput.BadInputTable;
import io.coalscan.local.badinput.BadInputTable.Row;
import io.coalscan.local.badinput.BadInputs;
import io.coalscan.local.badinput.BadInputs.OnChain;
import io.coalscan.local.service.FleetService;
import io.coalscan.local.service.InJvmService;
import io.coalscan.service.testing.RawHttp;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.KnownPrograms;
import io.coalscan.sim.chain.Mint;
import io.coalscan.sim.chain.Rent;
import io.coalscan.sim.program.AssociatedToken;
import io.coalscan.sim.program.Venues;
import io.lettuce.core.RedisClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.json.JsonMapper;

/** Sends everything wrong to a whole fleet; the committed table is what came back. */
@Timeout(400)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputTest {
    private static final Address SINGLE = Address.of("SingLe1111111111111111111111111111111111111");
    private static final Address EMPTY = Address.of("Empty11111111111111111111111111111111111111");
    private static final BadInputTable TABLE = new BadInputTable(Path.of("../../docs/api.md"));
    private static final int LARGE = 10 * 1024 * 1024;
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    @TempDir
    private static Path data;

    private static SimNode node;
    private static Fleet fleet;
    private static int callers;

    @BeforeAll
    static void start() throws Exception {
        node = SimNode.start(SimSettings.DEFAULT);
        var ledger = node.world().storiesChain().ledger();
        var rent = Rent.of(Mint.CLASSIC_SPACE);
        ledger.endow(SINGLE, rent, KnownPrograms.TOKEN, new Mint(KnownPrograms.TOKEN, 0, 1, null, null, List.of()));
        ledger.endow(EMPTY, rent, KnownPrograms.TOKEN, new Mint(KnownPrograms.TOKEN, 6, 0, null, null, List.of()));
        var options = List.of(
                "--port", "0", "--data", data.toString(), "--rpc", node.url(), "--trusted-proxies", "127.0.0.1");
        fleet = Fleet.start(FleetArguments.parse(options, Map.of()));
        LOG.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
    }

    @AfterAll
    static void stop() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        fleet.close();
        node.close();
    }

    private static List<OnChain> onChain() {
        var wallet = Venues.TIPS.getFirst();
        var tokenAccount =
                AssociatedToken.address(Venues.FEE_RECIPIENTS.getFirst(), KnownPrograms.WSOL, KnownPrograms.TOKEN);
        return List.of(
                new OnChain("a wallet", wallet.base58()),
                new OnChain("a token account", tokenAccount.base58()),
                new OnChain("a program", KnownPrograms.TOKEN.base58()),
                new OnChain("a single, indivisible token (NFT)", SINGLE.base58()),
                new OnChain("a mint of which nothing was minted", EMPTY.base58()),
                new OnChain("no account", "Nobody1111111111111111111111111111111111111"));
    }

    @Test
    @Order(1)
    void everythingWrongGetsAClearAnswerAndTheCommittedTableSaysWhich() throws Exception {
        var rows = new ArrayList<Row>();
        for (var input : BadInputs.all(onChain())) {
            rows.add(sent(input));
        }

        assertThat(rows).hasSizeGreaterThan(60);
        var seen = BadInputTable.section(rows);
        if (Boolean.getBoolean("badinput.write")) {
            TABLE.write(seen);
        }
        assertThat(seen).isEqualTo(TABLE.committed());
    }

    @Test
    @Order(2)
    void tenMegabytesFortyTimesOverAreNotKept() throws Exception {
        long before = usedHeap();
        try (var senders = Executors.newFixedThreadPool(20)) {
            var sending = IntStream.range(0, 40)
                    .<Callable<Boolean>>mapToObj(i -> () -> sendLarge(i % 2 == 0))
                    .toList();
            for (var refused : senders.invokeAll(sending)) {
                assertThat(refused.get()).isTrue();
            }
        }
        assertThat(usedHeap() - before).isLessThan(3L * LARGE);
    }

    @Test
    @Order(3)
    void nothingOfItIsStored() {
        var known = onChain().stream().map(OnChain::address).toList();
        var database = context(FleetService.SCAN).getBean(DatabaseClient.class);
        assertThat(database.sql("select mint from scan.scans union select contract_address from scan.scan_history")
                        .map(row -> row.get(0, String.class))
                        .all()
                        .collectList()
                        .block())
                .isSubsetOf(known);
        var redis = RedisClient.create(
                context(FleetService.GATEWAY).getEnvironment().getProperty("coalscan.redis"));
        try (var connection = redis.connect()) {
            assertThat(connection.sync().keys("*"))
                    .allMatch(key -> key.matches("coalscan:[a-z-]+:\\{[0-9A-Za-z.:/-]+}(:[a-z]+(:[0-9A-Za-z]+)?)?"));
        } finally {
            redis.shutdown();
        }
    }

    @Test
    @Order(4)
    void noLogHasAStackTraceOrALineThatACallerWrote() {
        var events = List.copyOf(LOG.list);
        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.getThrowableProxy()).as(event.toString()).isNull();
            assertThat(event.getFormattedMessage())
                    .doesNotContain("LEAK", "<script", "drop table", "jndi", "evil.example")
                    .doesNotContainPattern("[\\x00-\\x1f]");
        });
        var lines = events.stream()
                .filter(event -> event.getLoggerName().equals("access"))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(lines).hasSizeGreaterThan(60).allSatisfy(line -> {
            assertThat(JsonMapper.shared().readTree(line).propertyNames())
                    .isSubsetOf("method", "route", "status", "ms", "caller", "requestId", "scanId");
            assertThat(line).doesNotContain("198.18.", "\n");
        });
    }

    private static Row sent(BadInput input) {
        try (var raw = RawHttp.to(fleet.port())) {
            var answer =
                    raw.send(input.request().replace("CALLER", newCaller())).answer();
            if (answer.isEmpty()) {
                return new Row(input.input(), null, "", "");
            }
            var got = answer.get();
            assertThat(got.status()).as(input.input()).isBetween(400, 499);
            assertThat(got.headers())
                    .as(input.input())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("x-content-type-options", "nosniff")
                    .doesNotContainKey("set-cookie");
            assertThat(got.headers().values())
                    .as(input.input())
                    .noneMatch(it -> it.contains("<") || it.contains("drop"));
            assertThat(got.text())
                    .as(input.input())
                    .doesNotContainPattern("(?i)exception|\\bat (io|org|java)\\.|<script|drop table|127\\.0\\.0\\.1");
            var body = JsonMapper.shared().readTree(got.body());
            assertThat(body.get("success").asBoolean()).as(input.input()).isFalse();
            var error = body.get("error");
            return new Row(
                    input.input(),
                    got.status(),
                    error.get("code").asString(),
                    error.get("message").asString());
        }
    }

    /** Whether it was refused, by an answer or by the end of the connection. */
    private static boolean sendLarge(boolean announced) {
        try (var raw = RawHttp.to(fleet.port())) {
            raw.send("POST /api/v1/scan HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nX-Forwarded-For: "
                    + newCaller() + "\r\n"
                    + (announced ? "Content-Length: " + LARGE : "Transfer-Encoding: chunked") + "\r\n\r\n"
                    + (announced ? "" : Integer.toHexString(LARGE) + "\r\n"));
            raw.send("x".repeat(LARGE));
            return raw.answer().map(answer -> answer.status() == 413).orElse(true);
        }
    }

    /** The least of some looks: what cleaners and other work of the fleet hold for a moment is not kept. */
    private static long usedHeap() {
        return LongStream.generate(BadInputTest::usedHeapNow).limit(5).min().orElseThrow();
    }

    private static long usedHeapNow() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static ApplicationContext context(FleetService service) {
        return fleet.services().stream()
                .filter(one -> one.service() == service)
                .map(one -> ((InJvmService) one).context())
                .findFirst()
                .orElseThrow();
    }

    private static synchronized String newCaller() {
        callers++;
        return "198.18." + callers / 250 + "." + (1 + callers % 250);
    }
}
