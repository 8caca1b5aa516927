package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.FakeNode.Answer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nodes that answer, well and at once, of long ago. */
class StaleNodeTest {

    @Test
    void isAskedAfterTheOthersOnceItIsKnown() {
        try (FakeNode stale = at(1_000);
                FakeNode good = at(1_500);
                FakeNode other = at(1_499);
                RpcPool pool = Pools.over(stale, good, other)) {
            pool.compareNodes().block(Pools.PATIENCE);
            for (int call = 0; call < 5; call++) {
                pool.account("a", Pools.scope()).block(Pools.PATIENCE);
            }
            assertThat(stale.calls("getAccountInfo")).isEmpty();
            assertThat(good.calls("getAccountInfo")).hasSize(5);
        }
    }

    @Test
    void isKnownAmongTwoAlso() {
        try (FakeNode stale = at(1_000);
                FakeNode good = at(1_500);
                RpcPool pool = Pools.over(stale, good)) {
            pool.compareNodes().block(Pools.PATIENCE);
            pool.account("a", Pools.scope()).block(Pools.PATIENCE);
            assertThat(stale.calls("getAccountInfo")).isEmpty();
        }
    }

    @Test
    void isAFewSlotsBehindWithoutConsequence() {
        try (FakeNode first = at(1_490);
                FakeNode good = at(1_500);
                RpcPool pool = Pools.over(first, good)) {
            pool.compareNodes().block(Pools.PATIENCE);
            pool.account("a", Pools.scope()).block(Pools.PATIENCE);
            assertThat(first.calls("getAccountInfo")).hasSize(1);
        }
    }

    @Test
    void isAskedWhenNobodyElseAnswers() {
        try (FakeNode stale = at(1_000);
                FakeNode good = at(1_500);
                RpcPool pool = Pools.over(stale, good)) {
            pool.compareNodes().block(Pools.PATIENCE);
            good.behaves(_ -> FakeNode.Reply.status(500));
            assertThat(pool.account("a", Pools.scope()).block(Pools.PATIENCE).slot())
                    .isEqualTo(1_000);
        }
    }

    /** Who is level with the node that is slow knows as much as that. */
    @Test
    void isToldFromANodeThatIsLevelAndMaySayThatThereIsNothing() {
        try (FakeNode slow = at(1_500);
                FakeNode level = at(1_480).answers("getAccountInfo", _ -> account(1_480, false));
                RpcPool pool = Pools.of(
                        List.of(slow.url(), level.url()), SlowNodeTest.patient(1, 10), new SimpleMeterRegistry())) {
            pool.compareNodes().block(Pools.PATIENCE);
            slow.spoils(reply -> reply.after(Duration.ofMinutes(1)));
            assertThat(pool.account("a", Pools.scope()).block(Pools.PATIENCE).value())
                    .isNull();
        }
    }

    static FakeNode at(long slot) {
        return FakeNode.start()
                .answers("getSlot", _ -> Answer.result(Long.toString(slot)))
                .answers("getAccountInfo", _ -> account(slot, true));
    }

    static Answer account(long slot, boolean there) {
        String account = "{\"data\":[\"AQI=\",\"base64\"],\"executable\":false,\"lamports\":7,\"owner\":\"prog\","
                + "\"rentEpoch\":0,\"space\":2}";
        return Answer.result("{\"context\":{\"slot\":" + slot + "},\"value\":" + (there ? account : "null") + "}");
    }
}
