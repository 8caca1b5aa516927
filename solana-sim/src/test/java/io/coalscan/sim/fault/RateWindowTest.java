package io.coalscan.sim.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateWindowTest {
    private final AtomicLong now = new AtomicLong(1_000_000);
    private final RateWindow window = new RateWindow(now::get);

    @Test
    void takesTheLastCallOfAMethodAndRefusesTheNext() {
        for (int i = 0; i < 40; i++) {
            assertThat(take("getSlot").taken()).isTrue();
        }
        assertThat(take("getSlot").taken()).isFalse();
        assertThat(take("getHealth").taken()).isTrue();
    }

    @Test
    void theWindowSlidesSoThatACallFreesItsPlaceExactlyWhenItIsTenSecondsOld() {
        take("getSlot");
        now.addAndGet(5_000);
        for (int i = 0; i < 39; i++) {
            take("getSlot");
        }
        now.addAndGet(4_999);
        RateWindow.Verdict early = take("getSlot");
        assertThat(early.taken()).isFalse();
        assertThat(early.retryAfterMillis()).isEqualTo(1);
        now.addAndGet(1);
        assertThat(take("getSlot").taken()).isTrue();
        assertThat(take("getSlot").taken()).isFalse();
    }

    @Test
    void membersOfABatchCountEachAndABatchIsTakenWholeOrNotAtAll() {
        List<String> batch = Collections.nCopies(30, "getTransaction");
        assertThat(window.take(batch, RateLimits.PUBLIC).methodLeft()).isEqualTo(10);
        assertThat(window.take(batch, RateLimits.PUBLIC).taken()).isFalse();
        assertThat(window.take(batch.subList(0, 10), RateLimits.PUBLIC).taken()).isTrue();
    }

    @Test
    void allMethodsTogetherHaveALimitOfTheirOwn() {
        for (String method : List.of("a", "b")) {
            assertThat(window.take(Collections.nCopies(40, method), RateLimits.PUBLIC)
                            .taken())
                    .isTrue();
        }
        assertThat(window.take(Collections.nCopies(21, "c"), RateLimits.PUBLIC).taken())
                .isFalse();
        assertThat(window.take(Collections.nCopies(20, "c"), RateLimits.PUBLIC).taken())
                .isTrue();
    }

    private RateWindow.Verdict take(String method) {
        return window.take(List.of(method), RateLimits.PUBLIC);
    }
}
