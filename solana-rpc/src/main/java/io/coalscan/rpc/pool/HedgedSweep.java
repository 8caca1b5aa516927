package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.node.Hedging;
import io.coalscan.rpc.node.Turn;
import reactor.core.publisher.Mono;

/**
 * Asks one node after the other, best first, each once, and the next one early where a node is overdue. Fails with {@link SweepFailed} when it may
 * help to ask again.
 */
final class HedgedSweep implements Step {
    private final Ranking ranking;
    private final HedgeBudget budget;

    HedgedSweep(Ranking ranking, Hedging hedging) {
        this.ranking = ranking;
        this.budget = new HedgeBudget(hedging.share(), hedging.burst());
    }

    @Override
    public <T> Mono<T> answer(RpcCall<T> call, Turn turn) {
        return Mono.create(sink -> {
            budget.called();
            Race<T> race = new Race<>(call, turn, ranking, budget, sink);
            sink.onCancel(race::cancel);
            race.begin();
        });
    }
}
