package io.coalscan.gateway;

import io.coalscan.service.testing.TestRedis;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.reactivestreams.Publisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A gateway with a Redis of its own, before one service of which a test says what it answers; without a database unless its settings name one. */
public final class Edge implements AutoCloseable {
    public static final String MINT = "So11111111111111111111111111111111111111112";
    private static final AtomicInteger CALLERS = new AtomicInteger();

    public final DisposableServer service;
    public final ConfigurableApplicationContext gateway;
    public final WebTestClient client;
    private final TestRedis redis = TestRedis.start();

    private Edge(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answers, List<String> settings) {
        service = HttpServer.create().host("127.0.0.1").port(0).handle(answers).bindNow();
        var url = "http://127.0.0.1:" + service.port();
        var all = new ArrayList<>(List.of(
                "--coalscan.gateway.port=0",
                "--coalscan.gateway.management-port=0",
                "--coalscan.redis=" + redis.url(),
                "--coalscan.scan.url=" + url,
                "--coalscan.holder.url=" + url,
                "--coalscan.pnl.url=" + url,
                "--coalscan.wallet.url=" + url));
        all.addAll(settings);
        if (settings.stream().noneMatch(setting -> setting.startsWith("--coalscan.db."))) {
            all.add("--coalscan.db.port=1");
        }
        gateway = GatewayApplication.builder().run(all.toArray(String[]::new));
        client = WebTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
    }

    public static Edge of(
            BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answers, String... settings) {
        return new Edge(answers, List.of(settings));
    }

    /** Its service answers with the path that it was asked for. */
    public static Edge echo(String... settings) {
        return of(
                (request, response) -> request.receive()
                        .then(response.sendString(Mono.just(request.uri())).then()),
                settings);
    }

    public int port() {
        return gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public int managementPort() {
        return gateway.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    public TestRedis redis() {
        return redis;
    }

    /** Returns when it is so: what takes for ever is ended by the test's own time. */
    public static void eventually(BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** An address that no other test calls from, for edges that trust this machine as a proxy. */
    public static String newCaller() {
        int number = CALLERS.incrementAndGet();
        return "198.18." + number / 250 + "." + (1 + number % 250);
    }

    public WebTestClient.RequestHeadersSpec<?> get(String caller, String path) {
        return client.get().uri(URI.create("http://127.0.0.1:" + port() + path)).header("X-Forwarded-For", caller);
    }

    public WebTestClient.RequestHeadersSpec<?> scan(String caller, String body) {
        return client.post()
                .uri("/api/v1/scan")
                .header("X-Forwarded-For", caller)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body);
    }

    @Override
    public void close() {
        gateway.close();
        service.disposeNow();
        redis.close();
    }
}
