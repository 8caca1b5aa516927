package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A node that does not speak TLS where its address says so, and one that nobody vouches for. */
class TlsFailureTest {

    @Test
    void leadsToTheNextNode() {
        try (FakeNode plain = FakeNode.start();
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.of(List.of(plain.url().replace("http:", "https:"), good.url()))) {
            for (int call = 0; call < 5; call++) {
                assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
            }
            assertThat(plain.requests()).isEmpty();
            assertThat(good.calls("getSlot")).hasSize(5);
        }
    }

    @Test
    void ofACertificateThatNobodyVouchesForLeadsToTheNextNode() {
        try (FakeNode unknown = FakeNode.startWithTls();
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.of(List.of(unknown.url(), good.url()))) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
            assertThat(unknown.requests()).isEmpty();
        }
    }
}
