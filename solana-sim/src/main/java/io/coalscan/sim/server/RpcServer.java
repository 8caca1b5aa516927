package io.coalscan.sim.server;

import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Mix;
import io.coalscan.sim.fault.Faults;
import io.coalscan.sim.fault.RateWindow;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** One node's HTTP side, and the way to its WebSocket side: reads a body, lets the node's faults have their way, answers. */
public final class RpcServer {
    private static final int BODY_LIMIT = 1024 * 1024;
    private static final int PADDING = 64 * 1024 * 1024;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int TOO_LARGE = 413;
    private static final int TOO_MANY = 429;

    private final Methods methods;
    private final Dispatcher dispatcher;
    private final LiveServer live;
    private final RateWindow window;
    private final NodeCounters counters = new NodeCounters();
    private final LongSupplier millis;
    private final int batchLimit;
    private final AtomicLong drawn = new AtomicLong();
    private volatile Faults faults;

    public RpcServer(
            ChainView chain,
            TransactionCache transactions,
            LongSupplier millis,
            int batchLimit,
            boolean providers,
            Faults faults) {
        this.methods = new Methods(providers);
        this.dispatcher = new Dispatcher(chain, transactions, methods, this::chance);
        this.live = new LiveServer(chain, () -> tip(faults()), this::faults);
        this.window = new RateWindow(millis);
        this.millis = millis;
        this.batchLimit = batchLimit;
        this.faults = faults;
    }

    public DisposableServer bind(String host, int port) {
        return HttpServer.create().host(host).port(port).handle(this::handle).bindNow();
    }

    public NodeCounters counters() {
        return counters;
    }

    public Faults faults() {
        return faults;
    }

    public void faults(Faults wrong) {
        faults = wrong;
    }

    private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        Faults now = faults;
        counters.roundTrip();
        if (now.dead()) {
            request.withConnection(connection -> connection.channel().close());
            return Mono.never();
        }
        if (LiveServer.wanted(request)) {
            return response.sendWebsocket(live::serve);
        }
        Duration delay = now.latency().plusNanos((long) (now.jitter().toNanos() * chance()));
        Mono<byte[]> body = request.receive().aggregate().asByteArray().defaultIfEmpty(new byte[0]);
        Mono<Answer> answer = body.publishOn(Schedulers.parallel()).map(bytes -> answer(bytes, now));
        return (delay.isZero() ? answer : answer.delayElement(delay)).flatMap(a -> send(response, a, now));
    }

    /** A whole HTTP answer. */
    private record Answer(int status, byte[] body, long retryAfterSeconds, int methodLeft) {
        static Answer ok(byte[] body, int methodLeft) {
            return new Answer(200, body, 0, methodLeft);
        }

        static Answer plain(int status, String text) {
            return new Answer(status, text.getBytes(StandardCharsets.UTF_8), 0, Integer.MAX_VALUE);
        }
    }

    private Answer answer(byte[] body, Faults now) {
        if (body.length > BODY_LIMIT) {
            return Answer.plain(TOO_LARGE, "request body too large");
        }
        RpcRequest request = RpcRequest.read(body);
        if (request == null) {
            return Answer.ok(
                    Dispatcher.error(new RpcException(RpcException.PARSE, "Parse error"), "null"), Integer.MAX_VALUE);
        }
        List<String> names =
                request.members().stream().map(m -> m.countedAs(methods)).toList();
        names.forEach(counters::call);
        RateWindow.Verdict verdict = window.take(names, now.limits());
        if (!verdict.taken()) {
            counters.refusedForRate(names.size());
            String id = request.batch() ? "null" : request.members().getFirst().id();
            byte[] text = Dispatcher.error(new RpcException(TOO_MANY, "Too many requests for a specific RPC call"), id);
            long seconds = Math.ceilDiv(verdict.retryAfterMillis(), 1000);
            return new Answer(TOO_MANY, text, seconds, verdict.methodLeft());
        }
        if (now.httpErrorRate() > 0 && chance() < now.httpErrorRate()) {
            return Answer.plain(now.httpStatus(), "upstream failed");
        }
        if (request.members().stream()
                .anyMatch(m -> m.method() != null && now.refused().get(m.method()) == Faults.Refusal.FORBIDDEN)) {
            return Answer.plain(FORBIDDEN, "Forbidden");
        }
        return batched(request, now, verdict.methodLeft());
    }

    private Answer batched(RpcRequest request, Faults now, int left) {
        if (request.batch()) {
            if (now.batches() == Faults.Batches.TOO_LARGE || request.members().size() > batchLimit) {
                return Answer.plain(TOO_LARGE, "batch too large");
            }
            if (now.batches() == Faults.Batches.INVALID || request.members().isEmpty()) {
                return Answer.ok(
                        Dispatcher.error(new RpcException(RpcException.INVALID_REQUEST, "Invalid request"), "null"),
                        left);
            }
        }
        return Answer.ok(dispatcher.answer(request, now, tip(now)), left);
    }

    private long tip(Faults now) {
        long slot = now.frozenAtSlot() > 0 ? now.frozenAtSlot() : ChainClock.slotAt(millis.getAsLong());
        return slot - now.staleSlots();
    }

    private Mono<Void> send(HttpServerResponse response, Answer answer, Faults now) {
        response.status(answer.status());
        response.header(
                HttpHeaderNames.CONTENT_TYPE,
                answer.status() == 200 || answer.status() == TOO_MANY
                        ? "application/json; charset=utf-8"
                        : "text/plain");
        if (now.limits().told()) {
            response.header(
                    "x-ratelimit-method-limit", Integer.toString(now.limits().perMethod()));
            response.header("x-ratelimit-method-remaining", Integer.toString(answer.methodLeft()));
            response.header(
                    "x-ratelimit-rps-limit", Integer.toString(now.limits().calls()));
        }
        if (answer.status() == TOO_MANY) {
            response.header(HttpHeaderNames.RETRY_AFTER, Long.toString(answer.retryAfterSeconds()));
        }
        byte[] body = answer.body();
        return switch (now.body()) {
            case WHOLE, WRONG_IDS -> whole(response, body);
            case OVERSIZED -> {
                byte[] padded = Arrays.copyOf(body, body.length + PADDING);
                Arrays.fill(padded, body.length, padded.length, (byte) ' ');
                yield whole(response, padded);
            }
            case TRUNCATED -> {
                response.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
                byte[] half = Arrays.copyOf(body, body.length / 2);
                // an error after the first part makes the server drop the connection
                yield response.sendByteArray(Flux.concat(Mono.just(half), Mono.error(new ClosedChannelException())))
                        .then();
            }
        };
    }

    private static Mono<Void> whole(HttpServerResponse response, byte[] body) {
        response.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(body.length));
        return response.sendByteArray(Mono.just(body)).then();
    }

    /** Evenly spread over 0 to 1, the same sequence for every node. */
    private double chance() {
        return (Mix.stir(drawn.incrementAndGet()) >>> 11) * 0x1.0p-53;
    }
}
