package io.coalscan.sim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.sim.RpcClient;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.fault.Faults;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a node tells over a WebSocket connection, as any client would see it. */
class SubscriptionsTest {
    private static SimNode node;
    private static RpcClient rpc;
    private static String mint;

    @BeforeAll
    static void start() {
        node = SimNode.start(SimSettings.DEFAULT.withStories(List.of("fresh-bundle")));
        rpc = new RpcClient(node);
        mint = node.world().stories().getFirst().mint();
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
    void slotsComeAsTheyPass() throws InterruptedException {
        try (Client client = new Client()) {
            long number = client.ask(1, "slotSubscribe", "[]").path("result").asLong();
            JsonNode first = client.next();
            JsonNode second = client.next();
            assertThat(first.path("method").asString()).isEqualTo("slotNotification");
            assertThat(first.at("/params/subscription").asLong()).isEqualTo(number);
            assertThat(second.at("/params/result/slot").asLong())
                    .isGreaterThan(first.at("/params/result/slot").asLong());
            assertThat(second.at("/params/result/root").asLong())
                    .isEqualTo(second.at("/params/result/slot").asLong() - 32);
        }
    }

    @Test
    void transactionsComeInTheOrderOfTheHistoryThatListsThem() throws InterruptedException {
        List<JsonNode> history = rpc.signatures(mint).reversed();
        long slot = history.get(4).path("slot").asLong();
        node.faults(Faults.NONE.frozenAt(slot));
        List<String> expected = history.stream()
                .filter(line -> line.path("slot").asLong() > slot)
                .limit(20)
                .map(line -> line.path("signature").asString())
                .toList();
        try (Client client = new Client()) {
            client.ask(1, "logsSubscribe", "[{\"mentions\":[\"" + mint + "\"]},{\"commitment\":\"confirmed\"}]");
            node.faults(Faults.NONE);
            for (String signature : expected) {
                JsonNode told = client.next();
                assertThat(told.at("/params/result/value/signature").asString()).isEqualTo(signature);
                JsonNode meta = rpc.transaction(signature, "json").path("meta");
                assertThat(told.at("/params/result/value/logs")).isEqualTo(meta.path("logMessages"));
                assertThat(told.at("/params/result/value/err")).isEqualTo(meta.path("err"));
            }
        }
    }

    @Test
    void anAccountComesWhenATransactionNamedIt() throws InterruptedException {
        long slot = rpc.signatures(mint).getLast().path("slot").asLong();
        node.faults(Faults.NONE.frozenAt(slot));
        try (Client client = new Client()) {
            client.ask(
                    1, "accountSubscribe", "[\"" + mint + "\",{\"encoding\":\"base64\",\"commitment\":\"confirmed\"}]");
            node.faults(Faults.NONE);
            JsonNode told = client.next().at("/params/result/value");
            assertThat(told)
                    .isEqualTo(rpc.result("getAccountInfo", "[\"" + mint + "\",{\"encoding\":\"base64\"}]")
                            .path("value"));
        }
    }

    @Test
    void theSameAskedForTwiceIsOneThatEndsOnce() throws InterruptedException {
        node.faults(Faults.NONE.frozenAt(1_000_000));
        try (Client client = new Client()) {
            long number = client.ask(1, "slotSubscribe", "[]").path("result").asLong();
            assertThat(client.ask(2, "slotSubscribe", "[]").path("result").asLong())
                    .isEqualTo(number);
            assertThat(client.ask(3, "slotUnsubscribe", "[" + number + "]")
                            .path("result")
                            .asBoolean())
                    .isTrue();
            assertThat(client.ask(4, "slotUnsubscribe", "[" + number + "]")
                            .at("/error/code")
                            .asInt())
                    .isEqualTo(-32602);
        }
    }

    @Test
    void aMethodCanBeRefusedAndNonsenseIs() throws InterruptedException {
        node.faults(Faults.NONE.frozenAt(1_000_000).refusing(Map.of("logsSubscribe", Faults.Refusal.NO_SUCH_METHOD)));
        try (Client client = new Client()) {
            assertThat(client.ask(1, "logsSubscribe", "[{\"mentions\":[\"" + mint + "\"]}]")
                            .at("/error/code")
                            .asInt())
                    .isEqualTo(-32601);
            assertThat(client.ask(2, "accountSubscribe", "[\"no address\"]")
                            .at("/error/code")
                            .asInt())
                    .isEqualTo(-32602);
            assertThat(client.ask(3, "blockSubscribe", "[]").at("/error/code").asInt())
                    .isEqualTo(-32601);
        }
    }

    @Test
    void aNodeThatDiesClosesTheConnection() throws InterruptedException {
        try (Client client = new Client()) {
            client.ask(1, "slotSubscribe", "[]");
            node.faults(Faults.NONE.dead(true));
            assertThat(client.closed.orTimeout(10, TimeUnit.SECONDS).join()).isTrue();
        }
    }

    private static final class Client implements WebSocket.Listener, AutoCloseable {
        private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
        private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
        private final StringBuilder part = new StringBuilder();
        private final HttpClient http = HttpClient.newHttpClient();
        private final WebSocket socket = http.newWebSocketBuilder()
                .buildAsync(URI.create(node.wsUrl()), this)
                .join();

        /** The answer; notices before it are passed over. */
        JsonNode ask(int id, String method, String params) throws InterruptedException {
            socket.sendText(RpcClient.one(id, method, params), true).join();
            JsonNode answer = next();
            while (answer.path("id").asInt(0) != id) {
                answer = next();
            }
            return answer;
        }

        JsonNode next() throws InterruptedException {
            JsonNode next = heard.poll(10, TimeUnit.SECONDS);
            assertThat(next).as("a message within 10 s").isNotNull();
            return next;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(RpcClient.MAPPER.readTree(part.toString()));
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closed.complete(true);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            closed.complete(true);
        }

        @Override
        public void close() {
            socket.abort();
            http.shutdownNow();
        }
    }
}
