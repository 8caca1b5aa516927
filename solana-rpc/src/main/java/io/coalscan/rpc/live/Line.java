package io.coalscan.rpc.live;

import io.coalscan.rpc.method.Subscription;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.scheduler.Scheduler;

/** The connection to one node, opened with the first subscription and closed with the last. Thread-safe. */
final class Line {
    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private final String node;
    private final URI uri;
    private final LiveSettings settings;
    private final Scheduler timer;
    private final LiveMetrics metrics;
    private @Nullable Socket socket;
    private boolean gone;

    /** @param node its label */
    Line(String node, URI uri, LiveSettings settings, Scheduler timer, LiveMetrics metrics) {
        this.node = node;
        this.uri = uri;
        this.settings = settings;
        this.timer = timer;
        this.metrics = metrics;
    }

    String node() {
        return node;
    }

    boolean is(LiveChain.Source source) {
        return node.equals(source.label()) && uri.equals(URI.create(source.ws()));
    }

    /** Begins a subscription over the connection of the moment; the listener is told when that ends. The task returned ends the subscription. */
    Disposable attach(Subscription what, Listener listener) {
        Socket used = socket();
        if (used == null) {
            listener.ended(End.GONE);
            return Disposables.disposed();
        }
        return used.attach(what, listener);
    }

    private synchronized @Nullable Socket socket() {
        if (!gone && (socket == null || socket.ended())) {
            socket = Socket.open(uri, settings, timer, this::ended);
        }
        return gone ? null : socket;
    }

    /** The newest slot that the node told over the connection of the moment; null for none. */
    synchronized @Nullable Long slot() {
        return socket == null ? null : socket.slot();
    }

    /** The node is not in use any longer. */
    void close() {
        Socket last;
        synchronized (this) {
            gone = true;
            last = socket;
        }
        if (last != null) {
            last.end(End.GONE);
        }
    }

    private void ended(End why) {
        if (why != End.UNUSED) {
            LOG.info("rpc live node={} ended={}", node, why.label());
            metrics.ended(node, why);
        }
    }
}
