package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.node.Hedging;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.Turn;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Asks one node after the other, best first, each once, and the next one early where a node is overdue; one that had no room comes again when it has some
 * before the others. Nodes that are passed over are tried with what others are asked. Fails with {@link SweepFailed} when it may help to ask again.
 */
final class HedgedSweep implements Step {
    private final Nodes nodes;
    private final Ranking ranking;
    private final Heads heads;
    private final HedgeBudget budget;
    private final CallSpans spans;

    HedgedSweep(Nodes nodes, Ranking ranking, Heads heads, Hedging hedging, CallSpans spans) {
        this.nodes = nodes;
        this.ranking = ranking;
        this.heads = heads;
        this.budget = new HedgeBudget(hedging.share(), hedging.burst());
        this.spans = spans;
    }

    @Override
    public <T> Mono<T> answer(RpcCall<T> call, Turn turn) {
        return Mono.create(sink -> {
            budget.called();
            heads.used();
            Race<T> race = new Race<>(call, turn, ranking, budget, heads::suspect, spans, sink);
            sink.onCancel(race::cancel);
            race.begin();
            tryOut(call);
        });
    }

    private void tryOut(RpcCall<?> call) {
        List<Node> all = nodes.all();
        if (all.size() > 1 && !call.heavy()) {
            for (Node node : all) {
                if (node.wantsTrial(call)) {
                    node.tryOut(call);
                }
            }
        }
    }
}
