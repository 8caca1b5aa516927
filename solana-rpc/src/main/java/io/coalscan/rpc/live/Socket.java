package io.coalscan.rpc.live;

import io.coalscan.rpc.method.Notice;
import io.coalscan.rpc.method.Notices;
import io.coalscan.rpc.method.Subscription;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import reactor.util.concurrent.Queues;

/**
 * One WebSocket connection to one node, from its opening to its end. It subscribes to the node's slots for itself: they are the sign that the node is
 * alive, which a connection that answers pings is not.
 */
final class Socket {
    private static final int MOST_REQUESTS = 4_096;

    private final LiveSettings settings;
    private final LongSupplier clock;
    private final Scheduler timer;
    private final Routes routes;
    private final Consumer<End> whenEnded;
    private final Sinks.Many<WebSocketFrame> outgoing = Sinks.many()
            .unicast()
            .onBackpressureBuffer(Queues.<WebSocketFrame>get(MOST_REQUESTS).get());
    private final Disposable.Composite resources = Disposables.composite();
    private final AtomicInteger users = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile boolean connected;
    private volatile long heard;
    private volatile long slotHeard;
    private volatile @Nullable Long slot;

    /** @param whenEnded told once, after all listeners */
    private Socket(LiveSettings settings, LongSupplier clock, Scheduler timer, Consumer<End> whenEnded) {
        this.settings = settings;
        this.clock = clock;
        this.timer = timer;
        this.whenEnded = whenEnded;
        this.routes = new Routes(clock, this::send);
        this.heard = clock.getAsLong();
    }

    static Socket open(URI uri, LiveSettings settings, Scheduler timer, Consumer<End> whenEnded) {
        LongSupplier clock = () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        Socket socket = new Socket(settings, clock, timer, whenEnded);
        long every = Math.max(1, settings.silence().toMillis() / 4);
        socket.resources.add(timer.schedulePeriodically(socket::watch, every, every, TimeUnit.MILLISECONDS));
        socket.routes.attach(Subscription.slots(), socket.heartbeat());
        socket.resources.add(HttpClient.newConnection()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.answerWithin().toMillis())
                .headers(headers -> headers.set("user-agent", "coalscan"))
                .websocket(WebsocketClientSpec.builder()
                        .maxFramePayloadLength(settings.maxFrame())
                        .build())
                .uri(uri)
                .handle(socket::run)
                .subscribe(
                        null, failure -> socket.end(End.of(failure, socket.connected)), () -> socket.end(End.CLOSED)));
        return socket;
    }

    /** Begins a subscription; the task returned ends it, and with the last one the connection. */
    Disposable attach(Subscription what, Listener listener) {
        users.incrementAndGet();
        Disposable attached = Disposables.composite(routes.attach(what, listener), this::left);
        if (over.get()) {
            routes.end(End.CLOSED);
        }
        return attached;
    }

    private void left() {
        if (users.decrementAndGet() == 0) {
            end(End.UNUSED);
        }
    }

    /** The newest that the node told; null for none. */
    @Nullable
    Long slot() {
        return slot;
    }

    boolean ended() {
        return over.get();
    }

    void end(End why) {
        if (over.compareAndSet(false, true)) {
            resources.dispose();
            routes.end(why);
            whenEnded.accept(why);
        }
    }

    private Flux<Void> run(WebsocketInbound in, WebsocketOutbound out) {
        connected = true;
        Mono<Void> sending = out.sendObject(outgoing.asFlux(), _ -> true).then();
        Pieces pieces = new Pieces(settings.maxFrame());
        Mono<Void> receiving = in.receiveFrames()
                .doOnNext(frame -> take(frame, pieces))
                .then()
                .onErrorResume(failure -> Mono.fromRunnable(() -> end(End.of(failure, true))));
        return Mono.firstWithSignal(receiving, sending).flux();
    }

    private void take(WebSocketFrame frame, Pieces pieces) {
        heard = clock.getAsLong();
        try {
            byte[] message = pieces.join(frame);
            if (message != null) {
                routes.hear(Notices.read(message));
            }
        } catch (TooLongFrameException _) {
            end(End.TOO_LONG);
        } catch (Notices.Unreadable _) {
            end(End.UNREADABLE);
        }
    }

    private Listener heartbeat() {
        return new Listener() {
            @Override
            public void begun() {
                slotHeard = clock.getAsLong();
            }

            @Override
            public void told(Notice.Told notice) {
                slotHeard = clock.getAsLong();
                Long newest = slot;
                slot = newest == null ? notice.slot() : Math.max(newest, notice.slot());
            }

            @Override
            public void ended(End why) {
                slotHeard = 0;
            }
        };
    }

    private void watch() {
        long now = clock.getAsLong();
        long silence = settings.silence().toMillis();
        long beat = slotHeard;
        if (routes.unanswered(settings.answerWithin().toMillis())) {
            end(connected ? End.UNANSWERED : End.UNREACHABLE);
        } else if (now - heard > silence || (beat > 0 && now - beat > silence)) {
            end(End.SILENT);
        } else {
            send(new PingWebSocketFrame());
        }
    }

    private void send(String request) {
        send(new TextWebSocketFrame(request));
    }

    /** More requests than fit are a connection that takes nothing, which ends later: who sends holds the lock of the routes. */
    private void send(WebSocketFrame frame) {
        Sinks.EmitResult result;
        synchronized (outgoing) {
            result = outgoing.tryEmitNext(frame);
        }
        if (result.isFailure()) {
            frame.release();
            if (result == Sinks.EmitResult.FAIL_OVERFLOW) {
                timer.schedule(() -> end(End.SILENT));
            }
        }
    }
}
