package io.coalscan.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.event.BundlesFound;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.LinkCandidate;
import io.coalscan.model.event.LinksRequested;
import io.coalscan.model.event.ScanEvent;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.service.event.EventSender;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class LinksHandlerTest {
    private final List<ScanEvent> sent = new ArrayList<>();
    private final EventSender sender = event -> Mono.fromRunnable(() -> sent.add(event));

    @Test
    void answersTheRequestItWasSent() {
        var request = request();

        StepVerifier.create(new LinksHandler(sender).handle(request)).verifyComplete();

        assertThat(sent).singleElement().isInstanceOfSatisfying(BundlesFound.class, found -> {
            assertThat(found.request()).isEqualTo(request.head().eventId());
            assertThat(found.head().scanId()).isEqualTo(request.head().scanId());
            assertThat(found.head().eventId()).isNotEqualTo(request.head().eventId());
            assertThat(found.bundles()).hasSize(1);
        });
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        var handler = new LinksHandler(sender);
        var request = request();

        StepVerifier.create(handler.handle(request).then(handler.handle(request)))
                .verifyComplete();

        assertThat(sent).hasSize(2);
        assertThat(sent.get(0)).isEqualTo(sent.get(1));
    }

    @Test
    void anAnswerThatCannotBeSentFailsTheWork() {
        var handler = new LinksHandler(event -> Mono.error(new IllegalStateException("no broker")));

        StepVerifier.create(handler.handle(request())).verifyError(IllegalStateException.class);
    }

    private static LinksRequested request() {
        var scan = UUID.randomUUID();
        var head = new EventHead(UUID.randomUUID(), scan, EventHead.SOLANA, "mint", 9, ScanTimes.from(1_000), null);
        return new LinksRequested(
                head,
                IntStream.range(0, 3)
                        .mapToObj(i -> new LinkCandidate("w" + i, 1, null, "funder", "sig" + i, List.of()))
                        .toList());
    }
}
