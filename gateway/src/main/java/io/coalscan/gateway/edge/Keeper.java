package io.coalscan.gateway.edge;

import io.coalscan.gateway.kept.KeptAnswer;
import io.coalscan.gateway.kept.KeptAnswers;
import io.coalscan.gateway.kept.Question;
import io.coalscan.model.error.Language;
import java.util.List;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives an answer again that a service allowed to be kept for a moment ({@code Surrogate-Control: max-age}), byte for byte. Comes after limits and keys:
 * what is kept is counted like everything else.
 */
final class Keeper implements WebFilter, Ordered {
    static final String ALLOWANCE = "Surrogate-Control";

    private final KeptAnswers answers;
    private final EdgeMetrics metrics;

    Keeper(KeptAnswers answers, EdgeMetrics metrics) {
        this.answers = answers;
        this.metrics = metrics;
    }

    @Override
    public int getOrder() {
        return EdgeOrder.KEEPER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> {
            if (exchange.getResponse().getHeaders().remove(ALLOWANCE) != null) {
                Call.markCached(exchange);
            }
            return Mono.empty();
        });
        var question = question(exchange);
        if (question.isEmpty()) {
            return chain.filter(exchange);
        }
        var known = answers.find(question.get());
        if (known.isPresent()) {
            metrics.given();
            Call.markCached(exchange);
            return give(exchange, known.get());
        }
        metrics.passedOn();
        var keeping = new KeepingResponse(exchange.getResponse(), answers, question.get());
        return chain.filter(exchange.mutate().response(keeping).build());
    }

    private static Optional<Question> question(ServerWebExchange exchange) {
        var call = Call.of(exchange);
        var request = exchange.getRequest();
        if (call == null || !takesJson(request.getHeaders())) {
            return Optional.empty();
        }
        if (request.getMethod() == HttpMethod.GET && call.endpoint().mayBeKept()) {
            return Optional.of(of(Question.Kind.READ, request.getURI().toString(), request));
        }
        return request.getMethod() == HttpMethod.POST && call.endpoint().startsScans() && isPlainOrder(request)
                ? ScanOrder.in(BodyLimit.of(exchange))
                        .filter(order -> !order.forced())
                        .map(order -> of(Question.Kind.SCAN, order.mint(), request))
                : Optional.empty();
    }

    private static Question of(Question.Kind kind, String target, ServerHttpRequest request) {
        var headers = request.getHeaders();
        return new Question(
                kind,
                target,
                Language.of(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE)),
                takesGzip(headers.getOrEmpty(HttpHeaders.ACCEPT_ENCODING)));
    }

    /** Others are the service's to refuse, or to answer in another way. */
    private static boolean takesJson(HttpHeaders headers) {
        var accept = headers.getFirst(HttpHeaders.ACCEPT);
        return accept == null || accept.contains("*/*") || accept.contains(MediaType.APPLICATION_JSON_VALUE);
    }

    private static boolean isPlainOrder(ServerHttpRequest request) {
        var headers = request.getHeaders();
        var type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        return type != null
                && (type.equalsIgnoreCase("application/json")
                        || type.equalsIgnoreCase("application/json;charset=utf-8"))
                && request.getURI().getRawQuery() == null
                && !headers.containsHeader("Prefer")
                && !headers.containsHeader(HttpHeaders.CONTENT_ENCODING);
    }

    private static boolean takesGzip(List<String> acceptEncoding) {
        return acceptEncoding.size() == 1
                && acceptEncoding.getFirst().contains("gzip")
                && !acceptEncoding.getFirst().contains("q=0");
    }

    private static Mono<Void> give(ServerWebExchange exchange, KeptAnswer answer) {
        var response = exchange.getResponse();
        var headers = response.getHeaders();
        answer.headers().forEach(headers::set);
        var tag = answer.headers().get(HttpHeaders.ETAG);
        if (tag != null && isKnown(exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return response.setComplete();
        }
        headers.setContentLength(answer.body().length);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(answer.body())));
    }

    /** Weakly compared, as RFC 9110 wants it for this header. */
    private static boolean isKnown(List<String> tags, String tag) {
        var opaque = tag.startsWith("W/") ? tag.substring(2) : tag;
        return tags.stream().anyMatch(line -> line.contains(opaque) || line.equals("*"));
    }
}
