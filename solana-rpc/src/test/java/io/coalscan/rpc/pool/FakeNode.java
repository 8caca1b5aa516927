package io.coalscan.rpc.pool;

import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node over real HTTP that answers from a script, well or badly. */
final class FakeNode implements AutoCloseable {
    static final JsonMapper JSON = new JsonMapper();
    static final String SECRET = "k3y-that-must-not-leak";

    private final DisposableServer server;
    private final Map<String, Function<JsonNode, Answer>> methods = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<JsonNode> requests = new ConcurrentLinkedQueue<>();
    private volatile Function<JsonNode, Reply> behaviour = this::honest;

    private final String scheme;

    private FakeNode(int port, boolean tls) {
        HttpServer plain =
                HttpServer.create().host("127.0.0.1").port(port).compress(true).handle(this::handle);
        server = (tls ? plain.secure(ssl -> ssl.sslContext(SelfSigned.context())) : plain).bindNow();
        scheme = tls ? "https" : "http";
        answers("getSlot", _ -> Answer.result("100"));
    }

    static FakeNode start() {
        return new FakeNode(0, false);
    }

    static FakeNode startOn(int port) {
        return new FakeNode(port, false);
    }

    /** Speaks TLS with a certificate that it made itself. */
    static FakeNode startWithTls() {
        return new FakeNode(0, true);
    }

    /** A URL that nobody listens on. */
    static String deadUrl() {
        FakeNode node = start();
        String url = node.url();
        node.close();
        return url;
    }

    FakeNode answers(String method, Function<JsonNode, Answer> answer) {
        methods.put(method, answer);
        return this;
    }

    /** Replaces the whole HTTP reply; {@link #honest} is what it would say by itself. */
    FakeNode behaves(Function<JsonNode, Reply> reply) {
        behaviour = reply;
        return this;
    }

    FakeNode spoils(UnaryOperator<Reply> reply) {
        return behaves(request -> reply.apply(honest(request)));
    }

    FakeNode recovers() {
        return behaves(this::honest);
    }

    String url() {
        return scheme + "://127.0.0.1:" + port() + "/?api-key=" + SECRET;
    }

    int port() {
        return server.port();
    }

    List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /** All calls that arrived, batches taken apart. */
    List<JsonNode> calls(String method) {
        List<JsonNode> calls = new ArrayList<>();
        requests.forEach(request -> members(request).stream()
                .filter(call -> call.path("method").asString().equals(method))
                .forEach(calls::add));
        return calls;
    }

    static List<JsonNode> members(JsonNode request) {
        List<JsonNode> members = new ArrayList<>();
        if (request.isArray()) {
            request.forEach(members::add);
        } else {
            members.add(request);
        }
        return members;
    }

    Reply honest(JsonNode request) {
        List<String> answers = members(request).stream().map(this::honestMember).toList();
        return Reply.ok(request.isArray() ? "[" + String.join(",", answers) + "]" : answers.getFirst());
    }

    String honestMember(JsonNode call) {
        Function<JsonNode, Answer> method = methods.get(call.path("method").asString());
        Answer answer = method == null ? Answer.error(-32601) : method.apply(call.path("params"));
        return answer.json(call.path("id").toString());
    }

    private Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().flatMap(body -> {
            JsonNode json = JSON.readTree(body);
            requests.add(json);
            Reply reply = behaviour.apply(json);
            response.status(reply.status());
            reply.headers().forEach(response::header);
            if (reply.drips()) {
                response.compression(false);
                return response.send(
                                Flux.interval(Duration.ofMillis(20)).map(_ -> Unpooled.wrappedBuffer(new byte[] {' '})),
                                _ -> true)
                        .then();
            }
            Mono<String> text = Mono.just(reply.body()).delayElement(reply.delay());
            if (reply.announced() > 0) {
                response.header("content-length", Integer.toString(reply.announced()));
                response.compression(false);
                return response.sendString(Flux.concat(text, Mono.never()).take(1))
                        .then()
                        .then(Mono.fromRunnable(
                                () -> response.withConnection(c -> c.channel().close())));
            }
            return response.sendString(text).then();
        });
    }

    @Override
    public void close() {
        server.disposeNow(Duration.ofSeconds(5));
    }

    /** What one call is answered. */
    record Answer(String field, String value) {
        static Answer result(String json) {
            return new Answer("result", json);
        }

        static Answer error(int code) {
            return new Answer("error", "{\"code\":" + code + ",\"message\":\"" + SECRET + " failed\"}");
        }

        String json(String id) {
            return "{\"jsonrpc\":\"2.0\",\"" + field + "\":" + value + ",\"id\":" + id + "}";
        }
    }

    /**
     * @param announced bytes that the header promises, to be cut off short of it; 0 for an honest length
     * @param drips whether it is a space every 20 ms for ever instead
     */
    record Reply(int status, String body, Map<String, String> headers, Duration delay, int announced, boolean drips) {
        static Reply ok(String body) {
            return new Reply(200, body, Map.of(), Duration.ZERO, 0, false);
        }

        static Reply status(int status) {
            return new Reply(status, "<html>" + SECRET + "</html>", Map.of(), Duration.ZERO, 0, false);
        }

        Reply dripping() {
            return new Reply(status, body, headers, delay, announced, true);
        }

        Reply after(Duration delay) {
            return new Reply(status, body, headers, delay, announced, drips);
        }

        Reply saying(String body) {
            return new Reply(status, body, headers, delay, announced, drips);
        }

        Reply with(String header, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(header, value);
            return new Reply(status, body, more, delay, announced, drips);
        }

        Reply cutShortOf(int announced) {
            return new Reply(status, body, headers, delay, announced, drips);
        }
    }
}
