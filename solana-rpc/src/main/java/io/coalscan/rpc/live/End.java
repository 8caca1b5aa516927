package io.coalscan.rpc.live;

import io.coalscan.rpc.method.Notices;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import java.util.Locale;

/** Why a subscription over one connection ended. */
enum End {
    /** The node, or something on the way to it, closed the connection. */
    CLOSED,
    UNREACHABLE,
    /** Nothing was heard for too long, or its slots stood still. */
    SILENT,
    /** A request was not answered in time. */
    UNANSWERED,
    /** It said what is no notice. */
    UNREADABLE,
    TOO_LONG,
    /** It does not take up the subscription. */
    REFUSED,
    /** The node is not in use any longer. */
    GONE,
    /** Nobody listens any longer. */
    UNUSED;

    /** A metric's label. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param connected whether the connection had been made */
    static End of(Throwable failure, boolean connected) {
        return switch (failure) {
            case Notices.Unreadable _ -> UNREADABLE;
            case TooLongFrameException _ -> TOO_LONG;
            case CorruptedWebSocketFrameException corrupt ->
                WebSocketCloseStatus.MESSAGE_TOO_BIG.equals(corrupt.closeStatus()) ? TOO_LONG : UNREADABLE;
            default -> connected ? CLOSED : UNREACHABLE;
        };
    }
}
