package io.coalscan.rpc.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordedTransactionsTest {

    @Test
    void readsEveryRecordedTransaction() {
        for (var file : Recorded.transactions()) {
            DecodedTransaction decoded = Recorded.decode(Recorded.text(file));
            assertThat(decoded.signature()).isNotBlank();
        }
    }
}
