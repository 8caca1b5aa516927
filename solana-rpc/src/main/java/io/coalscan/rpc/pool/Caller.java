package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.node.Turn;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/** Makes one call on behalf of a scope: within its deadline and its budget, shared with whoever asks the same at the same time. */
final class Caller {
    private final Step steps;
    private final Flights flights = new Flights();
    private final Duration total;
    private final InstantSource clock;

    Caller(Step steps, Duration total, InstantSource clock) {
        this.steps = steps;
        this.total = total;
        this.clock = clock;
    }

    /** @return empty for a null result; fails with {@link ReadException} only */
    <T> Mono<T> call(RpcCall<T> call, ReadScope scope) {
        return Mono.defer(() -> {
            Duration left = left(scope);
            if (left.isNegative() || left.isZero()) {
                return Mono.error(late(call));
            }
            return flights.join(call, scope.budget(), () -> begin(call, scope))
                    .timeout(left.compareTo(total) < 0 ? left : total)
                    .onErrorMap(TimeoutException.class, _ -> late(call));
        });
    }

    /** Time until the scope's deadline, negative after it. */
    Duration left(ReadScope scope) {
        return Duration.ofMillis(scope.deadline() - clock.millis());
    }

    /** A call that was never sent, because its time ended or everybody left while it waited, is not paid for. */
    private <T> Mono<T> begin(RpcCall<T> call, ReadScope scope) {
        Turn turn = Turn.of(scope);
        return steps.answer(call, turn)
                .timeout(total)
                .onErrorMap(TimeoutException.class, _ -> late(call))
                .doOnError(_ -> payBack(turn, scope))
                .doOnCancel(() -> payBack(turn, scope));
    }

    private static void payBack(Turn turn, ReadScope scope) {
        if (!turn.wasSent()) {
            scope.budget().giveBack(1);
        }
    }

    private static ReadException late(RpcCall<?> call) {
        return new ReadException.Unavailable("the deadline passed before " + call.method() + " was answered", null);
    }
}
