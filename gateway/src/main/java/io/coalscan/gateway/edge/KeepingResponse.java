package io.coalscan.gateway.edge;

import io.coalscan.gateway.kept.KeptAnswer;
import io.coalscan.gateway.kept.KeptAnswers;
import io.coalscan.gateway.kept.Question;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Copies what goes out, when its service allows it to be kept and it is whole. */
final class KeepingResponse extends ServerHttpResponseDecorator {
    private static final Pattern ALLOWED = Pattern.compile("max-age=(\\d{1,2})");
    private static final int LARGEST = 1024 * 1024;
    /** Those of one call, and those that the server writes by itself. */
    private static final Pattern OF_A_CALL = Pattern.compile(
            "x-request-id|ratelimit-.*|retry-after|access-control-.*|surrogate-control|content-length|transfer-encoding|connection|date");

    private final KeptAnswers answers;
    private final Question question;
    private final long askedIn;

    KeepingResponse(ServerHttpResponse response, KeptAnswers answers, Question question) {
        super(response);
        this.answers = answers;
        this.question = question;
        this.askedIn = answers.generation();
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        var allowance = getHeaders().getFirst(Keeper.ALLOWANCE);
        var allowed = allowance == null ? null : ALLOWED.matcher(allowance);
        if (allowed == null || !allowed.matches() || getStatusCode() != HttpStatus.OK) {
            if (question.kind() == Question.Kind.SCAN) {
                // a new result, perhaps: what is kept of the old one is not to be given after it
                answers.clear();
            }
            return super.writeWith(body);
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.parseLong(allowed.group(1)));
        var headers = headersOfTheDocument(getHeaders());
        var copy = new ByteArrayOutputStream();
        return super.writeWith(Flux.from(body).doOnNext(part -> add(part, copy)).doOnComplete(() -> {
            if (copy.size() <= LARGEST) {
                answers.keep(question, new KeptAnswer(headers, copy.toByteArray(), until), askedIn);
            }
        }));
    }

    /** One byte more than the largest marks what is too large. */
    private static void add(DataBuffer part, ByteArrayOutputStream copy) {
        int length = Math.min(part.readableByteCount(), LARGEST + 1 - copy.size());
        var bytes = new byte[length];
        part.toByteBuffer(part.readPosition(), ByteBuffer.wrap(bytes), 0, length);
        copy.writeBytes(bytes);
    }

    private static Map<String, String> headersOfTheDocument(HttpHeaders all) {
        var kept = new TreeMap<String, String>();
        all.forEach((name, values) -> {
            if (!OF_A_CALL.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                kept.put(name, String.join(", ", values));
            }
        });
        return kept;
    }
}
