package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A node that claims slots which nobody else has seen. */
class LyingLeaderTest {

    @Test
    void doesNotMakeTheOthersLookOld() {
        try (FakeNode first = StaleNodeTest.at(1_500);
                FakeNode second = StaleNodeTest.at(1_501);
                FakeNode liar = StaleNodeTest.at(1_600);
                RpcPool pool = Pools.over(first, second, liar)) {
            pool.compareNodes().block(Pools.PATIENCE);
            assertThat(pool.account("a", Pools.scope()).block(Pools.PATIENCE).slot())
                    .isEqualTo(1_500);
        }
    }

    @Test
    void isAskedLastWhenItsClaimIsAbsurd() {
        try (FakeNode liar = StaleNodeTest.at(900_000_000);
                FakeNode first = StaleNodeTest.at(1_500);
                FakeNode second = StaleNodeTest.at(1_501);
                RpcPool pool = Pools.over(liar, first, second)) {
            pool.compareNodes().block(Pools.PATIENCE);
            assertThat(pool.account("a", Pools.scope()).block(Pools.PATIENCE).slot())
                    .isEqualTo(1_500);
            assertThat(liar.calls("getAccountInfo")).isEmpty();
        }
    }

    @Test
    void isTrustedAgainWhenItTellsWhatTheOthersTell() {
        try (FakeNode liar = StaleNodeTest.at(900_000_000);
                FakeNode first = StaleNodeTest.at(1_500);
                FakeNode second = StaleNodeTest.at(1_501);
                RpcPool pool = Pools.over(liar, first, second)) {
            pool.compareNodes().block(Pools.PATIENCE);
            liar.answers("getSlot", _ -> FakeNode.Answer.result("1502"));
            pool.compareNodes().block(Pools.PATIENCE);
            first.behaves(_ -> FakeNode.Reply.status(500));
            pool.account("a", Pools.scope()).block(Pools.PATIENCE);
            assertThat(liar.calls("getAccountInfo")).hasSize(1);
        }
    }
}
