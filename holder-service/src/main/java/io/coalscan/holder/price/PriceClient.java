package io.coalscan.holder.price;

import io.netty.channel.ChannelOption;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.JsonNode;

/** Asks one host for JSON, a few questions at a time, and takes no answer that is late, long, or from elsewhere. */
final class PriceClient {
    private static final int AT_ONCE = 4;
    private static final int WAITING = 32;
    private static final int MOST_BYTES = 512 * 1024;

    private final WebClient client;
    private final Duration within;

    /** @param headers sent with each question */
    PriceClient(String name, String url, Duration within, HttpHeaders headers) {
        this.within = within;
        var connections = ConnectionProvider.builder("prices-" + name)
                .maxConnections(AT_ONCE)
                .pendingAcquireMaxCount(WAITING)
                .pendingAcquireTimeout(within)
                .maxIdleTime(Duration.ofSeconds(30))
                .build();
        var http = HttpClient.create(connections)
                .followRedirect(false)
                .disableRetry(true)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) within.toMillis())
                .responseTimeout(within);
        this.client = WebClient.builder()
                .baseUrl(url)
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(MOST_BYTES))
                .defaultHeaders(all -> all.addAll(headers))
                .build();
    }

    /** @param path with places for the variables, which are encoded */
    Mono<JsonNode> get(String path, Object... variables) {
        return client.get()
                .uri(path, variables)
                .exchangeToMono(answer -> answer.statusCode().is2xxSuccessful()
                        ? answer.bodyToMono(JsonNode.class)
                        : answer.releaseBody()
                                .then(Mono.error(
                                        () -> new Refused(answer.statusCode().value()))))
                .timeout(within);
    }

    /** Says nothing of the address, which may carry a key. */
    static final class Refused extends RuntimeException {
        Refused(int status) {
            super("answered " + status, null, false, false);
        }
    }
}
