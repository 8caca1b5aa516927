package io.coalscan.gateway.guard;

import io.coalscan.model.api.ApiResponse;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Puts the security headers on every answer, and the envelope into those that the server gives by itself, before any route: bad heads, bad addresses. */
final class Answers extends ChannelDuplexHandler {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<String> TRACE_CONTEXT = List.of("traceparent", "tracestate");

    private final SecurityHeaders security;
    private @Nullable HttpRequest asked;

    Answers(SecurityHeaders security) {
        this.security = security;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            asked = request;
            // traces begin at the edge: no stranger joins one, or has all of its calls traced
            TRACE_CONTEXT.forEach(request.headers()::remove);
        } else if (message instanceof HttpContent part && part.decoderResult().isFailure()) {
            // would look like the end of a body: no service is to see half of one
            ReferenceCountUtil.release(part);
            context.writeAndFlush(brokenBody()).addListener(ChannelFutureListener.CLOSE);
            return;
        }
        context.fireChannelRead(message);
    }

    private FullHttpResponse brokenBody() {
        var answer = withEnvelope(new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.BAD_REQUEST));
        answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        security.addTo(answer.headers());
        return answer;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response && response.status().code() >= 200) {
            var answer = isBareError(response) ? withEnvelope((FullHttpResponse) response) : response;
            security.addTo(answer.headers());
            context.write(answer, promise);
        } else {
            context.write(message, promise);
        }
    }

    private boolean isBareError(HttpResponse response) {
        int status = response.status().code();
        return status >= 400
                && status < 500
                && response instanceof FullHttpResponse full
                && !full.content().isReadable()
                && (asked == null || !asked.method().equals(HttpMethod.HEAD));
    }

    private FullHttpResponse withEnvelope(FullHttpResponse bare) {
        var language = Language.of(asked == null ? null : asked.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE));
        var body = JSON.writeValueAsBytes(ApiResponse.error(codeOf(bare.status().code()), language));
        var answer = new DefaultFullHttpResponse(
                bare.protocolVersion(),
                bare.status(),
                Unpooled.wrappedBuffer(body),
                bare.headers(),
                bare.trailingHeaders());
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        ReferenceCountUtil.release(bare);
        return answer;
    }

    private static ErrorCode codeOf(int status) {
        return switch (status) {
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 413 -> ErrorCode.PAYLOAD_TOO_LARGE;
            default -> ErrorCode.INVALID_REQUEST;
        };
    }
}
