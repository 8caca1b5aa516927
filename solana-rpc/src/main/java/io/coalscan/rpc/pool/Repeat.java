package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.node.Turn;
import io.coalscan.rpc.read.ReadException;
import java.time.Duration;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Asks again when every node failed, after a pause that doubles. Nodes that only asked for patience are asked more often: limits pace those calls,
 * and the deadline ends them.
 */
final class Repeat implements Step {
    private static final int MORE_WHEN_WAITING = 5;
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Step below;
    private final int sweeps;
    private final Duration backoff;

    Repeat(Step below, int sweeps, Duration backoff) {
        this.below = below;
        this.sweeps = sweeps;
        this.backoff = backoff;
    }

    @Override
    public <T> Mono<T> answer(RpcCall<T> call, Turn turn) {
        return below.answer(call, turn)
                .retryWhen(Retry.from(failures -> failures.concatMap(this::pauseOrFail)))
                .onErrorMap(SweepFailed.class, failure -> unavailable(call, failure));
    }

    private Mono<Long> pauseOrFail(Retry.RetrySignal signal) {
        if (!(signal.failure() instanceof SweepFailed failed)) {
            return Mono.error(signal.failure());
        }
        long done = signal.totalRetries() + 1;
        if (done >= (failed.onlyWaiting() ? (long) sweeps * MORE_WHEN_WAITING : sweeps)) {
            return Mono.error(failed);
        }
        Duration pause = backoff.multipliedBy(1L << Math.min(done - 1, 6));
        return Mono.delay(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
    }

    private static ReadException unavailable(RpcCall<?> call, SweepFailed failure) {
        return new ReadException.Unavailable("no node answered " + call.method() + ": " + failure.getMessage(), null);
    }
}
