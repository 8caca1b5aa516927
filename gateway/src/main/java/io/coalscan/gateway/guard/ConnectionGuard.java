package io.coalscan.gateway.guard;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/** Bounds what connections may cost, and finishes every answer. */
final class ConnectionGuard implements NettyServerCustomizer {
    private final GuardSettings settings;
    private final SecurityHeaders security;
    private final AtomicInteger open = new AtomicInteger();

    ConnectionGuard(GuardSettings settings, MeterRegistry registry) {
        this.settings = settings;
        this.security = new SecurityHeaders(settings.https());
        Gauge.builder("coalscan.gateway.connections", open, AtomicInteger::get)
                .description("Connections of callers that are open")
                .register(registry);
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.idleTimeout(settings.idle())
                .httpMessageLogFactory(new QuietMessages())
                .doOnChannelInit((observer, channel, address) -> guard(channel));
    }

    private void guard(Channel channel) {
        channel.closeFuture().addListener(_ -> open.decrementAndGet());
        if (open.incrementAndGet() > settings.connections()) {
            channel.close();
            return;
        }
        var head = new HeadDeadline(settings.head());
        channel.pipeline()
                .addFirst("coalscan.bytes", head.new Bytes())
                .addAfter(NettyPipeline.HttpCodec, "coalscan.requests", head.new Requests())
                .addAfter(NettyPipeline.HttpCodec, "coalscan.answers", new Answers(security));
    }
}
