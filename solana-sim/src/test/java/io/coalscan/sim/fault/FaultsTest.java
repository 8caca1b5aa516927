package io.coalscan.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.sim.RpcClient;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FaultsTest {
    private static final String BATCH =
            "[" + RpcClient.one(1, "getSlot", "[]") + "," + RpcClient.one(2, "getSlot", "[]") + "]";
    private static SimNode node;
    private static RpcClient client;

    @BeforeAll
    static void start() {
        node = SimNode.start(SimSettings.DEFAULT.withStories(List.of("fresh-bundle")));
        client = new RpcClient(node);
    }

    @BeforeEach
    void heal() {
        node.faults(Faults.NONE);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void aRateLimitedNodeAnswers429ToTheWholeBatchAndSaysWhenToComeBack() {
        node.faults(Faults.NONE.limits(new RateLimits(100, 1, 10_000)));
        long refused = node.stats().refusedCalls();
        HttpResponse<String> answer = client.post(BATCH);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("10");
        assertThat(answer.headers().firstValue("x-ratelimit-method-limit")).hasValue("1");
        assertThat(RpcClient.MAPPER.readTree(answer.body()).get("id").isNull()).isTrue();
        assertThat(node.stats().tooMany()).isPositive();
        assertThat(node.stats().refusedCalls() - refused)
                .isEqualTo(RpcClient.MAPPER.readTree(BATCH).size());
    }

    @Test
    void limitsOfASecondAreNotToldForThoseOfTenAre() {
        node.faults(Faults.NONE.limits(new RateLimits(1, 1, 1_000)));
        HttpResponse<String> answer = client.post(BATCH);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).hasValue("1");
        assertThat(answer.headers().firstValue("x-ratelimit-rps-limit")).isEmpty();
        assertThat(answer.headers().firstValue("x-ratelimit-method-limit")).isEmpty();
    }

    @Test
    void aNodeThatFailsSaysSoInTheBodyOrByItsStatus() {
        node.faults(Faults.NONE.errors(1));
        assertThat(client.errorCode("getSlot", "[]")).isEqualTo(-32603);
        node.faults(Faults.NONE.httpErrors(1, 502));
        assertThat(client.post(RpcClient.one(1, "getSlot", "[]")).statusCode()).isEqualTo(502);
    }

    @Test
    void aStaleNodeIsSoManySlotsBehindAndAFrozenOneStays() {
        long slot = client.result("getSlot", "[{\"commitment\":\"confirmed\"}]").asLong();
        node.faults(Faults.NONE.stale(5_000));
        long stale =
                client.result("getSlot", "[{\"commitment\":\"confirmed\"}]").asLong();
        assertThat(slot - stale).isBetween(4_900L, 5_000L);
        assertThat(client.errorCode("getSlot", "[{\"commitment\":\"confirmed\",\"minContextSlot\":" + slot + "}]"))
                .isEqualTo(-32016);
        node.faults(Faults.NONE.frozenAt(slot - 100));
        assertThat(client.result("getSlot", "[{\"commitment\":\"confirmed\"}]").asLong())
                .isEqualTo(slot - 100);
    }

    @Test
    void aStaleNodeDoesNotKnowWhatHappenedAfterItsSlot() {
        String mint = node.world().stories().getFirst().mint();
        int all = client.signatures(mint).size();
        // launched 40 minutes ago, 150 slots a minute
        node.faults(Faults.NONE.stale(30 * 150));
        assertThat(client.signatures(mint).size()).isPositive().isLessThan(all);
        node.faults(Faults.NONE.stale(41 * 150));
        assertThat(client.signatures(mint)).isEmpty();
    }

    @Test
    void aMethodCanBeRefusedInThreeWays() {
        node.faults(Faults.NONE.refusing(Map.of("getSlot", Faults.Refusal.NO_SUCH_METHOD)));
        assertThat(client.errorCode("getSlot", "[]")).isEqualTo(-32601);
        node.faults(Faults.NONE.refusing(Map.of("getSlot", Faults.Refusal.EXCLUDED)));
        assertThat(client.errorCode("getSlot", "[]")).isEqualTo(-32010);
        node.faults(Faults.NONE.refusing(Map.of("getSlot", Faults.Refusal.FORBIDDEN)));
        assertThat(client.post(RpcClient.one(1, "getSlot", "[]")).statusCode()).isEqualTo(403);
        assertThat(client.errorCode("getHealth", "[]")).isZero();
    }

    @Test
    void batchesCanBeRefusedWhileSingleCallsAreTaken() {
        node.faults(Faults.NONE.batches(Faults.Batches.TOO_LARGE));
        assertThat(client.post(BATCH).statusCode()).isEqualTo(413);
        node.faults(Faults.NONE.batches(Faults.Batches.INVALID));
        JsonNode refused = RpcClient.MAPPER.readTree(client.post(BATCH).body());
        assertThat(refused.at("/error/code").asInt()).isEqualTo(-32600);
        assertThat(client.errorCode("getSlot", "[]")).isZero();
    }

    @Test
    void answersCanBeCutPaddedOrOfNobodysId() {
        node.faults(Faults.NONE.body(Faults.Body.TRUNCATED));
        assertThatThrownBy(() -> client.post(BATCH)).isInstanceOf(UncheckedIOException.class);
        node.faults(Faults.NONE.body(Faults.Body.WRONG_IDS));
        assertThat(client.call("getSlot", "[]").get("id").asInt()).isNotEqualTo(1);
        node.faults(Faults.NONE.body(Faults.Body.OVERSIZED));
        assertThat(client.post(BATCH).body().length()).isGreaterThan(64 * 1024 * 1024);
    }

    @Test
    void aDeadNodeClosesTheConnection() {
        node.faults(Faults.NONE.dead(true));
        assertThatThrownBy(() -> client.post(BATCH)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void latencyIsPaidOnceForABatch() {
        node.faults(Faults.NONE.latency(Duration.ofMillis(30), Duration.ofMillis(5)));
        JsonNode answers = RpcClient.MAPPER.readTree(client.post(BATCH).body());
        assertThat(answers.size()).isEqualTo(2);
    }
}
