package io.coalscan.rpc.live;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Joins the frames of a message. Behind Netty's aggregator a connection that told too long a message went on until it fell silent (compare
 * reactor-netty issue 3295): here that fails at once. For one reader.
 */
final class Pieces {
    private final int most;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    /** @param most bytes of a message */
    Pieces(int most) {
        this.most = most;
    }

    /**
     * @return the message that ends with this frame; null when it goes on, or the frame is none of a message's
     * @throws TooLongFrameException when the message is longer than the bound
     */
    byte @Nullable [] join(WebSocketFrame frame) {
        boolean data = frame instanceof TextWebSocketFrame
                || frame instanceof BinaryWebSocketFrame
                || frame instanceof ContinuationWebSocketFrame;
        if (!data) {
            return null;
        }
        if (begun.size() + frame.content().readableBytes() > most) {
            throw new TooLongFrameException("a message of more than " + most + " bytes");
        }
        byte[] piece = ByteBufUtil.getBytes(frame.content());
        if (frame.isFinalFragment() && begun.size() == 0) {
            return piece;
        }
        begun.writeBytes(piece);
        if (!frame.isFinalFragment()) {
            return null;
        }
        byte[] whole = begun.toByteArray();
        begun.reset();
        return whole;
    }
}
