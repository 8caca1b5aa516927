package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.read.TransactionRead;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadNodeTest {

    @Test
    void isInvisibleToTheCaller() {
        try (FakeNode alive = FakeNode.start();
                RpcPool pool = Pools.of(List.of(FakeNode.deadUrl(), alive.url()))) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
        }
    }

    @Test
    void doesNotLoseAnyOfManyCalls() {
        try (FakeNode alive = Pools.withTransactions(FakeNode.start());
                RpcPool pool = Pools.of(List.of(FakeNode.deadUrl(), FakeNode.deadUrl(), alive.url()))) {
            List<TransactionRead> reads = pool.transactions(Pools.signatures(300), Pools.scope())
                    .collectList()
                    .block(Pools.PATIENCE);
            assertThat(reads).hasSize(300).allMatch(TransactionRead.Found.class::isInstance);
            assertThat(reads).extracting(TransactionRead::signature).doesNotHaveDuplicates();
        }
    }
}
