package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.pool.FakeNode.Reply;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A node that comes and goes. */
class FlappingNodeTest {

    @Test
    void doesNotGetTheCallsBackWhenItComesBack() {
        try (FakeNode flapping = FakeNode.start();
                FakeNode steady = FakeNode.start().answers("getSlot", _ -> Answer.result("200"));
                RpcPool pool = Pools.over(flapping, steady)) {
            assertThat(slot(pool)).isEqualTo(100);
            flapping.behaves(_ -> Reply.status(500));
            for (int call = 0; call < 3; call++) {
                assertThat(slot(pool)).isEqualTo(200);
            }
            flapping.recovers();
            int before = flapping.calls("getSlot").size();
            Pools.until(() -> slot(pool) == 200 && flapping.calls("getSlot").size() > before);
            for (int call = 0; call < 5; call++) {
                assertThat(slot(pool)).isEqualTo(200);
            }
        }
    }

    @Test
    void isTriedWithOneCallAtATimeThatNobodyWaitsFor() {
        AtomicInteger trials = new AtomicInteger();
        try (FakeNode flapping = FakeNode.start();
                FakeNode steady = FakeNode.start().answers("getSlot", _ -> Answer.result("200"));
                RpcPool pool = Pools.over(flapping, steady)) {
            flapping.behaves(_ -> Reply.status(500));
            slot(pool);
            flapping.behaves(_ -> {
                trials.incrementAndGet();
                return Reply.status(500).after(Duration.ofMillis(700));
            });
            Pools.until(() -> slot(pool) == 200 && trials.get() > 0);
            for (int call = 0; call < 20; call++) {
                assertThat(slot(pool)).isEqualTo(200);
            }
            assertThat(trials).hasValue(1);
        }
    }

    @Test
    void takesOverAgainWhenTheOtherOneFails() {
        try (FakeNode first = FakeNode.start();
                FakeNode second = FakeNode.start().answers("getSlot", _ -> Answer.result("200"));
                RpcPool pool = Pools.over(first, second)) {
            first.behaves(_ -> Reply.status(500));
            assertThat(slot(pool)).isEqualTo(200);
            first.recovers();
            second.behaves(_ -> Reply.status(500));
            Pools.until(() -> slot(pool) == 100);
        }
    }

    private static long slot(RpcPool pool) {
        Long slot = pool.slot(Pools.scope()).block(Pools.PATIENCE);
        return slot == null ? -1 : slot;
    }
}
