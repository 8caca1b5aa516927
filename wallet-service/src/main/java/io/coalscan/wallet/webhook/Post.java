package io.coalscan.wallet.webhook;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** Posts one body. Redirects are not followed: an address says itself where it wants to be told. */
final class Post {
    static final String SIGNATURE = "X-CoalScan-Signature";
    static final String DELIVERY = "X-CoalScan-Delivery";

    private final WebClient client;
    private final Duration within;

    Post(Duration within) {
        this.within = within;
        var http = HttpClient.create()
                .followRedirect(false)
                .disableRetry(true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) within.toMillis())
                .responseTimeout(within);
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    /** The answer's status; its body is not read. */
    Mono<Integer> send(String url, UUID delivery, String signature, String body) {
        return client.post()
                .uri(URI.create(url))
                .contentType(MediaType.APPLICATION_JSON)
                .header(SIGNATURE, signature)
                .header(DELIVERY, delivery.toString())
                .bodyValue(body)
                .exchangeToMono(answer ->
                        answer.releaseBody().thenReturn(answer.statusCode().value()))
                .timeout(within);
    }
}
