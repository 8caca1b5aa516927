package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/** Makes one call on behalf of a scope: within its deadline and its budget, shared with whoever asks the same at the same time. */
final class Caller {
    private final Step steps;
    private final Flights flights = new Flights();
    private final Duration total;
    private final InstantSource clock;
    private final AtomicLong asked = new AtomicLong();

    Caller(Step steps, Duration total, InstantSource clock) {
        this.steps = steps;
        this.total = total;
        this.clock = clock;
    }

    /** @return empty for a null result; fails with {@link ReadException} only */
    <T> Mono<T> call(RpcCall<T> call, ReadScope scope) {
        return Mono.defer(() -> {
            Duration left = Duration.ofMillis(scope.deadline() - clock.millis());
            if (left.isNegative() || left.isZero()) {
                return Mono.error(late(call));
            }
            return flights.join(call, scope.budget(), () -> begin(call))
                    .timeout(left.compareTo(total) < 0 ? left : total)
                    .onErrorMap(TimeoutException.class, _ -> late(call));
        });
    }

    private <T> Mono<T> begin(RpcCall<T> call) {
        return steps.answer(call, asked.incrementAndGet())
                .timeout(total)
                .onErrorMap(TimeoutException.class, _ -> late(call));
    }

    private static ReadException late(RpcCall<?> call) {
        return new ReadException.Unavailable("the deadline passed before " + call.method() + " was answered", null);
    }
}
