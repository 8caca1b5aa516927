package io.coalscan.gateway.edge;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.coalscan.gateway.GatewayApplication;
import io.coalscan.service.testing.TestRedis;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A gateway with a Redis of its own before two services that tell what reached them; a third is down. */
final class RunningGateway implements AutoCloseable {
    final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    final Sinks.Many<String> events = Sinks.many().unicast().onBackpressureBuffer();
    final WebTestClient client;
    private final TestRedis redis = TestRedis.start();
    private final DisposableServer scan = service("scan");
    private final DisposableServer pnl = service("pnl");
    private final ConfigurableApplicationContext gateway;
    private int nextCaller;

    RunningGateway() {
        gateway = GatewayApplication.builder()
                .run(
                        "--coalscan.gateway.port=0",
                        "--coalscan.gateway.management-port=0",
                        "--coalscan.redis=" + redis.url(),
                        "--coalscan.db.port=1",
                        "--coalscan.scan.url=http://localhost:" + scan.port(),
                        "--coalscan.pnl.url=http://localhost:" + pnl.port(),
                        "--coalscan.wallet.url=http://localhost:1",
                        "--coalscan.gateway.trusted-proxies=127.0.0.1,::1",
                        "--coalscan.gateway.allowed-origins=https://app.example");
        client = WebTestClient.bindToServer()
                .baseUrl(url())
                .responseTimeout(Duration.ofSeconds(20))
                .build();
        lines.start();
        var log = (Logger) AccessLog.LINES;
        log.setLevel(Level.INFO);
        log.addAppender(lines);
    }

    String url() {
        return "http://127.0.0.1:" + gateway.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        ((Logger) AccessLog.LINES).detachAppender(lines);
        gateway.close();
        scan.disposeNow();
        pnl.disposeNow();
        redis.close();
    }

    private DisposableServer service(String name) {
        return HttpServer.create()
                .host("localhost")
                .port(0)
                .handle((request, response) -> request.uri().endsWith("/events")
                        ? response.sse().sendString(events.asFlux(), StandardCharsets.UTF_8)
                        : answer(name, request, response))
                .bindNow();
    }

    private static Mono<Void> answer(String name, HttpServerRequest request, HttpServerResponse response) {
        var headers = request.requestHeaders();
        return request.receive()
                .aggregate()
                .asString()
                .defaultIfEmpty("")
                .flatMap(body -> response.header("X-Request-Id", headers.get("X-Request-Id"))
                        .header("X-Scan-Id", "scan-1")
                        .header("Content-Type", "text/plain")
                        .sendString(Mono.just(name + " " + headers.get("X-Request-Id") + " "
                                + headers.get("X-Forwarded-For") + " " + body.length()))
                        .then());
    }

    WebTestClient.ResponseSpec get(String path) {
        return client.get().uri(path).header("X-Forwarded-For", newCaller()).exchange();
    }

    WebTestClient.ResponseSpec post(String caller, String body) {
        return client.post()
                .uri("/api/v1/scan")
                .header("X-Forwarded-For", caller)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    WebTestClient.ResponseSpec chunked(String body) {
        return client.post()
                .uri("/api/v1/scan")
                .header("X-Forwarded-For", newCaller())
                .contentType(MediaType.APPLICATION_JSON)
                .body(Flux.just(body.substring(0, 1_000), body.substring(1_000)), String.class)
                .exchange();
    }

    WebTestClient.ResponseSpec preflight(String origin) {
        return client.options()
                .uri("/api/v1/scan")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .exchange();
    }

    private synchronized String newCaller() {
        return "192.0.2." + ++nextCaller;
    }
}
