package io.coalscan.service.trace;

import io.coalscan.model.event.EventHead;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler.FirstMatchingCompositeObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.contextpropagation.ObservationThreadLocalAccessor;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.handler.DefaultTracingObservationHandler;
import io.micrometer.tracing.handler.PropagatingReceiverTracingObservationHandler;
import io.micrometer.tracing.handler.TracingObservationHandler.TracingContext;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Spans of the work on records. Its registry makes spans and nothing else: what is measured of the same work is measured whether or not it is traced.
 * Without tracing it is a no-op.
 */
public final class Spans {
    public static final Spans NONE = new Spans(ObservationRegistry.NOOP);
    /** W3C trace context, in headers of calls and of records. */
    public static final String TRACEPARENT = "traceparent";

    private final ObservationRegistry registry;

    private Spans(ObservationRegistry registry) {
        this.registry = registry;
    }

    static Spans of(Tracer tracer, Propagator propagator) {
        var registry = ObservationRegistry.create();
        registry.observationConfig()
                .observationHandler(new FirstMatchingCompositeObservationHandler(
                        new PropagatingReceiverTracingObservationHandler<>(tracer, propagator),
                        new DefaultTracingObservationHandler(tracer)));
        return new Spans(registry);
    }

    /** For libraries that make spans of their own below those that the Reactor context names. */
    public ObservationRegistry registry() {
        return registry;
    }

    /**
     * The work on a record, as a span below the one that sent it.
     *
     * @param event name of the record's event
     * @param sender trace context that came with the record, or null
     */
    public <T> Mono<T> around(Mono<T> work, String event, EventHead head, @Nullable String sender) {
        if (registry.isNoop()) {
            return work;
        }
        return Mono.defer(() -> {
            var context = new ReceiverContext<String>(
                    (traceparent, name) -> name.equals(TRACEPARENT) ? traceparent : null, Kind.CONSUMER);
            context.setCarrier(Objects.requireNonNullElse(sender, ""));
            var span = Observation.createNotStarted("coalscan.event", () -> context, registry)
                    .contextualName(event)
                    .lowCardinalityKeyValue("event", event)
                    .highCardinalityKeyValue("scanId", head.scanId().toString())
                    .highCardinalityKeyValue("mint", head.mint())
                    .start();
            return work.doOnError(span::error)
                    .doFinally(_ -> span.stop())
                    .contextWrite(inside -> inside.put(ObservationThreadLocalAccessor.KEY, span));
        });
    }

    /**
     * The trace context that goes along with a record: that of what sends it, when it belongs to the scan's trace; one scan's call may begin another's work.
     *
     * @param ofScan trace context of the call that started the scan, or null
     */
    public static @Nullable String traceparent(ContextView sender, @Nullable String ofScan) {
        Observation current = sender.getOrDefault(ObservationThreadLocalAccessor.KEY, null);
        TracingContext tracing =
                current == null ? null : current.getContextView().get(TracingContext.class);
        if (tracing == null || tracing.getSpan() == null) {
            return ofScan;
        }
        var span = tracing.getSpan().context();
        if (ofScan != null && !ofScan.contains(span.traceId())) {
            return ofScan;
        }
        return "00-" + span.traceId() + '-' + span.spanId() + (Boolean.TRUE.equals(span.sampled()) ? "-01" : "-00");
    }
}
