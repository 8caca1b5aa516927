package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.CallFailed;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.call.Verdict;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.Turn;
import io.coalscan.rpc.read.ReadException;
import java.util.Iterator;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Asks one node after the other, best first, each once. Fails with {@link SweepFailed} when it may help to ask again. */
final class Sweep implements Step {
    private final Ranking ranking;

    Sweep(Ranking ranking) {
        this.ranking = ranking;
    }

    @Override
    public <T> Mono<T> answer(RpcCall<T> call, Turn turn) {
        return Mono.defer(() -> next(call, turn, ranking.of(call).iterator(), new Attempts<>(call)))
                .flatMap(Mono::justOrEmpty);
    }

    /** An empty optional is a null result; an empty Mono in between is an answer that does not settle the matter. */
    private <T> Mono<Optional<T>> next(RpcCall<T> call, Turn turn, Iterator<Node> nodes, Attempts<T> attempts) {
        if (!nodes.hasNext()) {
            return attempts.conclude(ranking.tooLarge(call));
        }
        return nodes.next()
                .ask(call, turn)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .filter(attempts::believes)
                .onErrorResume(CallFailed.class, failure -> goOnUnlessFinal(call, failure.verdict(), attempts))
                .switchIfEmpty(Mono.defer(() -> next(call, turn, nodes, attempts)));
    }

    private static <T> Mono<Optional<T>> goOnUnlessFinal(RpcCall<T> call, Verdict verdict, Attempts<T> attempts) {
        if (verdict instanceof Verdict.Final(int code)) {
            return Mono.error(new ReadException.Refused(call.method() + " was refused with code " + code));
        }
        attempts.failed(verdict);
        return Mono.empty();
    }
}
