package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.read.ReadScope;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaggingNodeTest {

    @ParameterizedTest
    @ValueSource(ints = {-32016, -32005, -32004, -32014})
    void isPassedOver(int code) {
        try (FakeNode behind = FakeNode.start().answers("getSlot", _ -> Answer.error(code));
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.over(behind, good)) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
        }
    }

    @Test
    void isToldTheOldestSlotThatWillDo() {
        try (FakeNode node = FakeNode.start();
                RpcPool pool = Pools.over(node)) {
            ReadScope scope = Pools.scope().atLeast(99);
            pool.slot(scope).block(Pools.PATIENCE);
            assertThat(node.calls("getSlot")
                            .getFirst()
                            .at("/params/0/minContextSlot")
                            .asLong())
                    .isEqualTo(99);
        }
    }

    @Test
    void isWaitedForWhenItIsTheOnlyOne() {
        AtomicInteger asked = new AtomicInteger();
        try (FakeNode only = FakeNode.start()
                        .answers(
                                "getSlot",
                                _ -> asked.incrementAndGet() < 6 ? Answer.error(-32016) : Answer.result("7"));
                RpcPool pool = Pools.over(only)) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(7);
        }
    }

    @Test
    void staysInUse() {
        try (FakeNode behind = FakeNode.start().answers("getSlot", _ -> Answer.error(-32016));
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.over(behind, good)) {
            for (int call = 0; call < 8; call++) {
                pool.slot(Pools.scope()).block(Pools.PATIENCE);
            }
            assertThat(behind.calls("getSlot")).hasSize(8);
        }
    }
}
