package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.common.KeyValue;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

class CallSpansTest {
    private final List<Observation.Context> ended = new ArrayList<>();
    private final ObservationRegistry registry = ObservationRegistry.create();
    private final CallSpans spans = new CallSpans(registry);

    CallSpansTest() {
        registry.observationConfig().observationHandler(new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                ended.add(context);
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });
    }

    @Test
    void aCallOfTracedWorkIsASpanBelowItWithMethodAndLabelOnly() {
        var work = Observation.start("work", registry);
        var asker = Context.of("micrometer.observation", work);

        assertThat(spans.around(Mono.just(7), "getSlot", "helius", asker).block())
                .isEqualTo(7);

        assertThat(ended).hasSize(1);
        var span = ended.getFirst();
        assertThat(span.getParentObservation()).isSameAs(work);
        assertThat(span.getContextualName()).isEqualTo("getSlot");
        assertThat(span.getAllKeyValues())
                .containsExactlyInAnyOrder(KeyValue.of("method", "getSlot"), KeyValue.of("node", "helius"));
    }

    @Test
    void aCallThatIsLetGoEndsItsSpan() {
        var asker = Context.of("micrometer.observation", Observation.start("work", registry));

        spans.around(Mono.never(), "getSlot", "helius", asker).subscribe().dispose();

        assertThat(ended).hasSize(1);
    }

    @Test
    void aCallOfNobodysTraceHasNone() {
        var call = Mono.just(7);

        assertThat(spans.around(call, "getSlot", "helius", Context.empty())).isSameAs(call);
        assertThat(CallSpans.NONE.around(call, "getSlot", "helius", Context.of("micrometer.observation", "x")))
                .isSameAs(call);
    }
}
