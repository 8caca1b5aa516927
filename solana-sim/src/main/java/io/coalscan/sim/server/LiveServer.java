package io.coalscan.sim.server;

import io.coalscan.sim.fault.Faults;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;

/** One node's WebSocket side, on the port of its HTTP side. What a real node tells when it happens is looked for several times a slot. */
final class LiveServer {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final ChainView chain;
    private final LongSupplier tip;
    private final Supplier<Faults> faults;

    /** @param tip the newest confirmed slot of now */
    LiveServer(ChainView chain, LongSupplier tip, Supplier<Faults> faults) {
        this.chain = chain;
        this.tip = tip;
        this.faults = faults;
    }

    static boolean wanted(HttpServerRequest request) {
        return request.requestHeaders().contains(HttpHeaderNames.UPGRADE, "websocket", true);
    }

    Publisher<Void> serve(WebsocketInbound in, WebsocketOutbound out) {
        LiveConnection connection = new LiveConnection(chain, tip);
        Flux<String> answers =
                in.aggregateFrames().receive().asString().map(text -> connection.answer(text, faults.get()));
        Flux<String> notices = Flux.interval(LOOK, Schedulers.parallel())
                .onBackpressureDrop()
                .concatMapIterable(_ -> connection.notices());
        Mono<Void> died = Flux.interval(LOOK, Schedulers.parallel())
                .onBackpressureDrop()
                .filter(_ -> faults.get().dead())
                .next()
                .then();
        Mono<Void> closed = Mono.firstWithSignal(in.receiveCloseStatus().then(), died);
        return out.sendObject(
                Flux.merge(answers, notices).map(TextWebSocketFrame::new).takeUntilOther(closed), _ -> true);
    }
}
