package io.coalscan.rpc.node;

import io.coalscan.rpc.call.CallFailed;
import io.coalscan.rpc.call.Verdict;
import io.coalscan.rpc.call.Verdict.Fault;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/** HTTP to one node. Fails with {@link CallFailed} only, so that no address of a node travels in an exception. */
final class HttpExchange implements AutoCloseable {
    private final ConnectionProvider connections;
    private final HttpClient client;
    private final URI uri;

    HttpExchange(URI uri, NodePolicy policy) {
        connections = ConnectionProvider.builder("coalscan-rpc")
                .maxConnections(policy.maxInFlight() + 1)
                .pendingAcquireMaxCount(policy.maxInFlight() + 1)
                .maxIdleTime(Duration.ofSeconds(20))
                .build();
        client = HttpClient.create(connections)
                .compress(true)
                .keepAlive(true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        Math.min(2_000, policy.callTimeout().toMillis()))
                .headers(headers -> headers.set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                        .set(HttpHeaderNames.USER_AGENT, "coalscan"));
        this.uri = uri;
    }

    /** @param mostBytes of the answer, after decompression */
    Mono<HttpAnswer> post(String body, Duration within, int mostBytes) {
        return Mono.defer(() -> client.post()
                        .uri(uri)
                        .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body.getBytes(StandardCharsets.UTF_8))))
                        .response((response, content) -> answer(response, content, mostBytes))
                        .next()
                        .timeout(within))
                .onErrorMap(HttpExchange::failed);
    }

    private static Mono<HttpAnswer> answer(HttpClientResponse response, ByteBufFlux content, int mostBytes) {
        BoundedBody body = new BoundedBody(mostBytes);
        return content.asByteArray().doOnNext(body::add).then(Mono.fromSupplier(() -> answer(response, body.bytes())));
    }

    private static HttpAnswer answer(HttpClientResponse response, byte[] body) {
        HttpHeaders headers = response.responseHeaders();
        return new HttpAnswer(
                response.status().code(),
                RateHeaders.retryAfter(headers),
                RateHeaders.total(headers),
                RateHeaders.perMethod(headers),
                body);
    }

    private static Throwable failed(Throwable cause) {
        return switch (cause) {
            case CallFailed known -> known;
            case TimeoutException _ -> new CallFailed(new Verdict.Faulty(Fault.TIMEOUT));
            case IOException _ -> new CallFailed(new Verdict.Faulty(Fault.UNREACHABLE));
            default -> new CallFailed(new Verdict.Faulty(Fault.UNREADABLE));
        };
    }

    @Override
    public void close() {
        connections.dispose();
    }
}
