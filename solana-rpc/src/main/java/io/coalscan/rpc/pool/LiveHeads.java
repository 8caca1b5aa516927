package io.coalscan.rpc.pool;

import io.coalscan.rpc.live.LiveChain;
import io.coalscan.rpc.node.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;

/** Hears every slot that nodes tell by themselves. Thread-safe. */
final class LiveHeads {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHeads.class);

    private final LiveChain live;
    private final Heads heads;
    private final Map<Node, Disposable> followed = new HashMap<>();

    LiveHeads(LiveChain live, Heads heads) {
        this.live = live;
        this.heads = heads;
    }

    /** Follows these nodes and no others from now on. */
    synchronized void follow(List<Node> telling) {
        followed.entrySet().removeIf(each -> {
            boolean gone = !telling.contains(each.getKey());
            if (gone) {
                each.getValue().dispose();
            }
            return gone;
        });
        telling.forEach(node -> followed.computeIfAbsent(
                node,
                _ -> live.slotsOf(node.name())
                        .subscribe(
                                slot -> heads.heard(node, slot),
                                failure -> LOG.warn("rpc heads failure={}", failure.getClass()))));
    }
}
