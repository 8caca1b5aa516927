package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.call.RpcCall.Question;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Calls under way: who asks what is being asked already gets the same answer; who asks after the answer asks anew. A call ends when nobody waits for
 * it any longer.
 */
final class Flights {
    private final Map<Question, Mono<?>> underWay = new ConcurrentHashMap<>();

    /**
     * @param budget pays for a call that begins; joining one is free
     * @param start makes the call
     */
    <T> Mono<T> join(RpcCall<T> call, CallBudget budget, Supplier<Mono<T>> start) {
        Mono<T> joined = Mono.defer(() -> flight(call.question(), budget, start));
        return joined.onErrorResume(CancellationException.class, leftByAllOthers -> joined);
    }

    @SuppressWarnings("unchecked") // one question has one reader, so its flight has the type of its call
    private <T> Mono<T> flight(Question question, CallBudget budget, Supplier<Mono<T>> start) {
        Mono<?> other = underWay.get(question);
        if (other == null) {
            if (!budget.take()) {
                return Mono.error(new ReadException.BudgetSpent());
            }
            Mono<T> own = Mono.defer(start)
                    .doOnTerminate(() -> underWay.remove(question))
                    .doOnCancel(() -> underWay.remove(question))
                    .share();
            other = underWay.putIfAbsent(question, own);
            if (other == null) {
                return own;
            }
            budget.giveBack(1);
        }
        return (Mono<T>) other;
    }

    int size() {
        return underWay.size();
    }
}
