package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.FakeNode.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRejectedTest {

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void benchesTheNodeWhateverItsBodySays(int status) {
        try (FakeNode expired = FakeNode.start();
                FakeNode good = FakeNode.start()) {
            expired.behaves(request ->
                    Reply.status(status).saying(expired.honest(request).body()));
            try (RpcPool pool = Pools.over(expired, good)) {
                for (int call = 0; call < 5; call++) {
                    assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
                }
                assertThat(expired.calls("getSlot")).hasSize(1);
                assertThat(good.calls("getSlot")).hasSize(5);
            }
        }
    }

    @Test
    void isTriedAgainWhenThereIsNobodyElse() {
        try (FakeNode only = FakeNode.start();
                RpcPool pool = Pools.over(only)) {
            only.behaves(_ -> Reply.status(401));
            assertThat(pool.slot(Pools.scope()).onErrorReturn(-1L).block(Pools.PATIENCE))
                    .isEqualTo(-1);
            only.recovers();
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
        }
    }
}
