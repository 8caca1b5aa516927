package io.coalscan.service.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class CauseTest {
    @Test
    void tellsWhereAFailureWithoutAMessageBegan() {
        var failure = new ExecutionException(new NullPointerException());
        assertThat(Cause.of(failure))
                .startsWith("java.util.concurrent.ExecutionException: java.lang.NullPointerException")
                .contains(" at=CauseTest.tellsWhereAFailureWithoutAMessageBegan:");
    }

    @Test
    void tellsOnlyTheFailureWhereNoFrameIsOurs() {
        var failure = new IllegalStateException("gone");
        failure.setStackTrace(new StackTraceElement[] {new StackTraceElement("java.util.List", "of", "List.java", 7)});
        assertThat(Cause.of(failure)).isEqualTo("java.lang.IllegalStateException: gone");
    }
}
