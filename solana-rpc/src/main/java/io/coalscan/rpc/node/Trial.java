package io.coalscan.rpc.node;

import io.coalscan.rpc.call.RpcCall;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/** A call whose answer nobody waits for: what becomes of it is what the node's record learns. */
final class Trial implements Watcher {
    private final Node node;
    private final boolean hasty;
    private final Runnable atEnd;
    private final Disposable.Swap asking = Disposables.swap();

    /** @param hasty whether it is over when it is overdue */
    Trial(Node node, boolean hasty, Runnable atEnd) {
        this.node = node;
        this.hasty = hasty;
        this.atEnd = atEnd;
    }

    void run(RpcCall<?> call) {
        asking.update(node.ask(call, Turn.first(), this)
                .doFinally(_ -> atEnd.run())
                .onErrorResume(seenByTheNodesRecord -> Mono.empty())
                .subscribe());
    }

    @Override
    public void overdue() {
        if (hasty) {
            asking.dispose();
        }
    }

    @Override
    public void stuck() {
        asking.dispose();
    }
}
