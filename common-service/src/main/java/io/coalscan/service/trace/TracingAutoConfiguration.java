package io.coalscan.service.trace;

import io.micrometer.observation.ObservationPredicate;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;

/** Spans, where tracing is on. */
@AutoConfiguration
class TracingAutoConfiguration {

    @Bean
    Spans spans(ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
        var tracer = tracers.getIfAvailable();
        var propagator = propagators.getIfAvailable();
        return tracer == null || propagator == null ? Spans.NONE : Spans.of(tracer, propagator);
    }

    /** Who asks for health and figures every few seconds is nobody's trace. */
    @Bean
    @ConditionalOnProperty(TracingSwitch.ENABLED)
    ObservationPredicate callersOnly() {
        return (_, context) -> !(context instanceof ServerRequestObservationContext call
                && call.getCarrier() != null
                && call.getCarrier().getPath().value().startsWith("/actuator"));
    }
}
