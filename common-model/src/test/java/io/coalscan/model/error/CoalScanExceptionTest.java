package io.coalscan.model.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoalScanExceptionTest {
    @Test
    void carriesItsPlaceInTheApi() {
        var cause = new IllegalStateException("down");
        var failure = new CoalScanException(ErrorCode.SERVICE_UNAVAILABLE, "no node answered", cause);
        assertThat(failure.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE);
        assertThat(failure).hasMessage("no node answered").hasCause(cause);
    }
}
