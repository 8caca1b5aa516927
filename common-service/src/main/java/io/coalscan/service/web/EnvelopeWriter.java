package io.coalscan.service.web;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes an error as the API's envelope, in the caller's language. */
public final class EnvelopeWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RETRY_SECONDS = "5";

    private EnvelopeWriter() {}

    /** Sets status, body and, where the code asks for it and none is set, Retry-After. The response must not be committed. */
    public static Mono<Void> write(ServerWebExchange exchange, ErrorCode code) {
        return write(exchange, code, language -> ApiResponse.error(code, language));
    }

    /** The same with an envelope that says more than the code does. */
    public static Mono<Void> write(
            ServerWebExchange exchange, ErrorCode code, Function<Language, ApiResponse<?>> envelope) {
        var response = exchange.getResponse();
        var language = Language.of(exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(HttpStatusCode.valueOf(code.status()));
        var headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setCacheControl("no-store");
        if (code == ErrorCode.SERVICE_UNAVAILABLE && !headers.containsHeader(HttpHeaders.RETRY_AFTER)) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        var body = JSON.writeValueAsBytes(envelope.apply(language));
        headers.setContentLength(body.length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }
}
