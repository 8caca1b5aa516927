package io.coalscan.rpc.live;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.WebsocketServerSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node over real WebSockets that tells what a test makes it tell. As real ones it gives the same number to the same subscription of a connection. */
public final class FakeLiveNode implements AutoCloseable {
    static final String SECRET = "k3y-that-must-not-leak";
    private static final JsonMapper JSON = new JsonMapper();

    private final DisposableServer server;
    private final List<Peer> peers = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<JsonNode> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final Set<String> ignored = ConcurrentHashMap.newKeySet();

    private FakeLiveNode(boolean answersPings) {
        WebsocketServerSpec spec =
                WebsocketServerSpec.builder().handlePing(!answersPings).build();
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .route(routes -> routes.ws("/", this::serve, spec))
                .bindNow();
    }

    public static FakeLiveNode start() {
        return new FakeLiveNode(true);
    }

    /** Takes connections and requests, and does not even answer pings. */
    static FakeLiveNode startThatAnswersNoPings() {
        return new FakeLiveNode(false);
    }

    public static String deadUrl() {
        FakeLiveNode node = start();
        String url = node.url();
        node.close();
        return url;
    }

    public String url() {
        return "ws://127.0.0.1:" + server.port() + "/?api-key=" + SECRET;
    }

    FakeLiveNode refuses(String method, int code) {
        refused.put(method, code);
        return this;
    }

    FakeLiveNode ignores(String method) {
        ignored.add(method);
        return this;
    }

    FakeLiveNode recovers() {
        refused.clear();
        ignored.clear();
        return this;
    }

    /** How many connections were made so far. */
    int connections() {
        return connections.get();
    }

    long requests(String method) {
        return requests.stream()
                .filter(request -> request.path("method").asString().equals(method))
                .count();
    }

    /** Who listens now to subscriptions whose parameters hold this text. */
    public int listeners(String subject) {
        return (int) peers.stream().filter(peer -> peer.number(subject) != null).count();
    }

    public void slot(long slot) {
        tellAll(
                "slotSubscribe",
                "{\"jsonrpc\":\"2.0\",\"method\":\"slotNotification\",\"params\":{\"result\":" + "{\"parent\":"
                        + (slot - 1) + ",\"root\":" + (slot - 32) + ",\"slot\":" + slot + "},\"subscription\":%d}}");
    }

    void logs(String address, String signature, long slot) {
        tellAll(
                address,
                "{\"jsonrpc\":\"2.0\",\"method\":\"logsNotification\",\"params\":{\"result\":{\"context\":{\"slot\":"
                        + slot + "},\"value\":{\"signature\":\"" + signature
                        + "\",\"err\":null,\"logs\":[\"Program log: hi\"]}},\"subscription\":%d}}");
    }

    void account(String address, long lamports, long slot) {
        tellAll(
                address,
                "{\"jsonrpc\":\"2.0\",\"method\":\"accountNotification\",\"params\":{\"result\":{\"context\":{\"slot\":"
                        + slot
                        + "},\"value\":{\"data\":[\"AQI=\",\"base64\"],\"executable\":false,\"lamports\":" + lamports
                        + ",\"owner\":\"prog\",\"rentEpoch\":18446744073709551615,\"space\":2}},\"subscription\":%d}}");
    }

    /** To every connection, whatever it asked for. */
    public void say(String text) {
        peers.forEach(peer -> peer.send(new TextWebSocketFrame(text)));
    }

    void say(byte[] bytes) {
        peers.forEach(peer -> peer.send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes))));
    }

    /** One message in two frames. */
    void say(String begin, String end) {
        peers.forEach(peer -> {
            peer.send(new TextWebSocketFrame(false, 0, begin));
            peer.send(new ContinuationWebSocketFrame(true, 0, end));
        });
    }

    /** Closes every connection without a word. */
    void cut() {
        peers.forEach(peer -> peer.connection.channel().close());
    }

    private void tellAll(String subject, String format) {
        for (Peer peer : peers) {
            Integer number = peer.number(subject);
            if (number != null) {
                peer.send(new TextWebSocketFrame(format.formatted(number)));
            }
        }
    }

    private Flux<Void> serve(WebsocketInbound in, WebsocketOutbound out) {
        connections.incrementAndGet();
        Peer[] peer = new Peer[1];
        in.withConnection(connection -> peer[0] = new Peer(connection));
        peers.add(peer[0]);
        Mono<Void> hearing = in.receive()
                .asString(StandardCharsets.UTF_8)
                .doOnNext(text -> hear(peer[0], JSON.readTree(text)))
                .doFinally(_ -> peers.remove(peer[0]))
                .then();
        return Flux.merge(
                hearing, out.sendObject(peer[0].outgoing.asFlux(), _ -> true).then());
    }

    private void hear(Peer peer, JsonNode request) {
        if (request == null || !request.isObject()) {
            return;
        }
        requests.add(request);
        String method = request.path("method").asString();
        long id = request.path("id").asLong();
        Integer code = refused.get(method);
        if (code != null) {
            peer.send(new TextWebSocketFrame("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":" + code + ",\"message\":\""
                    + SECRET + "\"},\"id\":" + id + "}"));
        } else if (!ignored.contains(method)) {
            String result = method.endsWith("Unsubscribe")
                    ? Boolean.toString(peer.end(request.path("params").path(0).asInt()))
                    : Integer.toString(peer.begin(method + request.path("params")));
            peer.send(new TextWebSocketFrame("{\"jsonrpc\":\"2.0\",\"result\":" + result + ",\"id\":" + id + "}"));
        }
    }

    @Override
    public void close() {
        cut();
        server.disposeNow(Duration.ofSeconds(5));
    }

    /** One connection. */
    private static final class Peer {
        private final Connection connection;
        private final Sinks.Many<WebSocketFrame> outgoing =
                Sinks.many().unicast().onBackpressureBuffer();
        private final Map<String, Integer> subscriptions = new ConcurrentHashMap<>();
        private final AtomicInteger numbers = new AtomicInteger(40);

        Peer(Connection connection) {
            this.connection = connection;
        }

        int begin(String what) {
            return subscriptions.computeIfAbsent(what, _ -> numbers.incrementAndGet());
        }

        boolean end(int number) {
            return subscriptions.values().remove(number);
        }

        Integer number(String subject) {
            return subscriptions.entrySet().stream()
                    .filter(each -> each.getKey().contains(subject))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        synchronized void send(WebSocketFrame frame) {
            outgoing.tryEmitNext(frame);
        }
    }
}
