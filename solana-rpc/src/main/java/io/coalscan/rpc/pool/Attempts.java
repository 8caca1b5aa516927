package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.call.Verdict;
import io.coalscan.rpc.read.ReadException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What one sweep over the nodes has seen so far, and what to make of it. Used by one thread after the other. */
final class Attempts<T> {
    private final RpcCall<T> call;
    private final List<Verdict> verdicts = new ArrayList<>();
    private @Nullable Optional<T> kept;

    Attempts(RpcCall<T> call) {
        this.call = call;
    }

    /** Whether the answer needs no second opinion. */
    boolean believes(Optional<T> answer) {
        var trust = call.trust();
        return answer.map(value -> !trust.doubtful().test(value)).orElse(!trust.doubtNull());
    }

    /** Whether it says that there is nothing, which does not win against a node that may know more. */
    boolean hollow(Optional<T> answer) {
        return answer.map(call.trust().hollow()::test).orElse(true);
    }

    /** An answer for the case that no better comes; something is better than nothing. */
    void keep(Optional<T> answer) {
        if (kept == null || kept.isEmpty()) {
            kept = answer;
        }
    }

    boolean hasAnswer() {
        return kept != null;
    }

    void failed(Verdict verdict) {
        verdicts.add(verdict);
    }

    /**
     * The end of a sweep without a good answer: the doubtful one, for nobody contradicted it, or why there is none.
     *
     * @param tooLarge whether a node that was left out would have answered too much
     */
    Mono<Optional<T>> conclude(boolean tooLarge) {
        Optional<T> answer = kept;
        return answer != null ? Mono.just(answer) : Mono.error(failure(tooLarge));
    }

    private RuntimeException failure(boolean tooLarge) {
        if (!verdicts.stream().allMatch(Attempts::couldNot)) {
            return new SweepFailed(verdicts);
        }
        if (tooLarge || verdicts.stream().anyMatch(Verdict.TooLarge.class::isInstance)) {
            return new ReadException.TooLarge("the answer to " + call.method() + " is larger than the pool reads");
        }
        return new ReadException.Unsupported("no node offers " + call.method());
    }

    private static boolean couldNot(Verdict verdict) {
        return verdict instanceof Verdict.NotOffered
                || verdict instanceof Verdict.Excluded
                || verdict instanceof Verdict.TooLarge;
    }
}
