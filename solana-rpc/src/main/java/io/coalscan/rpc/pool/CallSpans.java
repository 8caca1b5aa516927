package io.coalscan.rpc.pool;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * A span for each node that a call is asked of, below the observation that the asker's Reactor context names; none for what no traced work asks. Says the
 * method and the node's label, never an address. A call that several ask at once is in the trace of the first.
 */
final class CallSpans {
    static final CallSpans NONE = new CallSpans(ObservationRegistry.NOOP);
    /** Where Micrometer keeps the current observation. */
    private static final String CURRENT = "micrometer.observation";

    private final ObservationRegistry registry;

    CallSpans(ObservationRegistry registry) {
        this.registry = registry;
    }

    <T> Mono<T> around(Mono<T> asked, String method, String node, ContextView asker) {
        Observation parent = registry.isNoop() ? null : asker.getOrDefault(CURRENT, null);
        if (parent == null || parent.isNoop()) {
            return asked;
        }
        return Mono.defer(() -> {
            Observation span = Observation.createNotStarted("coalscan.rpc.call", registry)
                    .contextualName(method)
                    .parentObservation(parent)
                    .lowCardinalityKeyValue("method", method)
                    .lowCardinalityKeyValue("node", node)
                    .start();
            return asked.doOnError(span::error).doFinally(_ -> span.stop());
        });
    }
}
