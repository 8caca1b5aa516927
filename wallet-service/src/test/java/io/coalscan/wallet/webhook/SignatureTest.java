package io.coalscan.wallet.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The hash is that of {@code printf '1492774577.{"id":7}' | openssl dgst -sha256 -hmac secret}. */
    @Test
    void isTheHashOfTimeAndBody() {
        assertThat(Signature.of("secret", 1_492_774_577, "{\"id\":7}"))
                .isEqualTo("t=1492774577,v1=92d66985056d7b62ff34882fee33d6577ffadcdae69d1e2a1370c5a378ad45c3");
    }
}
