package io.coalscan.service.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.EventIds;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.model.event.ScanTimes;
import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SpansTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SENDER = "00-" + TRACE + "-00f067aa0ba902b7-01";
    private static final String OTHER = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Spans spans = tracing();

    @Test
    void whatWorkSendsGoesOnInTheTraceOfTheRecordBelowTheWork() {
        var sent = sentBy(spans, SENDER, SENDER);

        assertThat(sent).startsWith("00-" + TRACE + "-").endsWith("-01").isNotEqualTo(SENDER);
    }

    @Test
    void aRecordOfAnotherScanStaysInItsOwnTrace() {
        assertThat(sentBy(spans, SENDER, OTHER)).isEqualTo(OTHER);
    }

    @Test
    void nonsenseInARecordBeginsATraceOfItsOwn() {
        assertThat(sentBy(spans, "<html>", null)).startsWith("00-").doesNotContain(TRACE);
    }

    @Test
    void withoutTracingTheScansContextIsHandedOnAsItCame() {
        assertThat(sentBy(Spans.NONE, OTHER, SENDER)).isEqualTo(SENDER);
        assertThat(sentBy(Spans.NONE, OTHER, null)).isNull();
    }

    /** The context that goes along with a record of a scan which is sent by the work on another record. */
    private static @Nullable String sentBy(Spans spans, String record, @Nullable String ofScan) {
        var sent = Mono.deferContextual(now -> Mono.justOrEmpty(Spans.traceparent(now, ofScan)));
        return spans.around(sent, "scan.requested", head(), record).block();
    }

    private static EventHead head() {
        var scan = UUID.randomUUID();
        return new EventHead(
                EventIds.of(scan, ScanRequested.class), scan, EventHead.SOLANA, "mint", 0, ScanTimes.from(0), null);
    }

    private static Spans tracing() {
        var tracer = SdkTracerProvider.builder().build().get("test");
        var propagators = ContextPropagators.create(W3CTraceContextPropagator.getInstance());
        return Spans.of(
                new OtelTracer(tracer, new OtelCurrentTraceContext(), _ -> {}),
                new OtelPropagator(propagators, tracer));
    }
}
