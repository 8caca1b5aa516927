package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.pool.FakeNode.Reply;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.TransactionRead;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A node that allows 100 calls in 10 seconds and 40 of one method, each member of a batch counting, and says so. */
class PublicNodeLimitsTest {
    private final PublicLimits limits = new PublicLimits();

    @Test
    void areLearnedBeforeTheyAreMet() {
        try (FakeNode node = Pools.withTransactions(FakeNode.start());
                RpcPool pool = Pools.over(node)) {
            node.behaves(request -> limits.reply(node, request));
            List<TransactionRead> reads = pool.transactions(Pools.signatures(70), Pools.scope())
                    .collectList()
                    .block(Pools.PATIENCE);
            assertThat(reads).hasSize(70).allMatch(TransactionRead.Found.class::isInstance);
            assertThat(limits.refused).isLessThanOrEqualTo(limits.asked / 20);
            assertThat(FakeNode.members(node.requests().getFirst())).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void areMetByAnotherNodeWithoutWaiting() {
        try (FakeNode node = Pools.withTransactions(FakeNode.start());
                FakeNode free = Pools.withTransactions(FakeNode.start());
                RpcPool pool = Pools.over(node, free)) {
            node.behaves(request -> limits.reply(node, request));
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            List<TransactionRead> reads = pool.transactions(Pools.signatures(300), Pools.scope())
                    .collectList()
                    .block(Pools.PATIENCE);
            assertThat(reads).hasSize(300).allMatch(TransactionRead.Found.class::isInstance);
            assertThat(limits.refused).isZero();
            assertThat(free.calls("getTransaction")).hasSizeGreaterThanOrEqualTo(260);
        }
    }

    @Test
    void sayHowManyCallsAScanCanAfford() {
        try (FakeNode node = FakeNode.start();
                RpcPool pool = Pools.over(node)) {
            assertThat(pool.affordableCalls(Duration.ofSeconds(20))).isEqualTo(Integer.MAX_VALUE);
            node.behaves(request -> limits.reply(node, request));
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            assertThat(pool.affordableCalls(Duration.ofSeconds(5))).isEqualTo(80);
            assertThat(pool.affordableCalls(Duration.ofSeconds(21))).isEqualTo(240);
        }
    }

    @Test
    void callsThatOnlyWaitedForThemAreNotPaidFor() {
        try (FakeNode node = Pools.withTransactions(FakeNode.start());
                RpcPool pool = Pools.over(node)) {
            node.behaves(request -> limits.reply(node, request));
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            CallBudget budget = new CallBudget(100);
            var scope = new ReadScope(budget, 0, System.currentTimeMillis() + 1_500);
            var found = pool.transactions(Pools.signatures(70), scope)
                    .ofType(TransactionRead.Found.class)
                    .collectList()
                    .block(Pools.PATIENCE);
            assertThat(found).hasSizeLessThanOrEqualTo(40).isNotEmpty();
            assertThat(budget.spent()).isEqualTo(node.calls("getTransaction").size());
        }
    }

    /** Counts as such a node does: in a sliding window, refused calls not counted. */
    private static final class PublicLimits {
        private final ArrayDeque<Long> all = new ArrayDeque<>();
        private final Map<String, ArrayDeque<Long>> byMethod = new HashMap<>();
        private int asked;
        private int refused;

        synchronized Reply reply(FakeNode node, JsonNode request) {
            long now = System.nanoTime() / 1_000_000;
            int members = FakeNode.members(request).size();
            String method = FakeNode.members(request).getFirst().path("method").asString();
            var ofMethod = byMethod.computeIfAbsent(method, _ -> new ArrayDeque<>());
            List.of(all, ofMethod).forEach(times -> times.removeIf(then -> then <= now - 10_000));
            asked += members;
            if (all.size() + members > 100 || ofMethod.size() + members > 40) {
                refused += members;
                return Reply.status(429).saying(Answer.error(429).json("null"));
            }
            for (int member = 0; member < members; member++) {
                all.add(now);
                ofMethod.add(now);
            }
            return node.honest(request)
                    .with("x-ratelimit-rps-limit", "100")
                    .with("x-ratelimit-rps-remaining", Integer.toString(100 - all.size()))
                    .with("x-ratelimit-method-limit", "40")
                    .with("x-ratelimit-method-remaining", Integer.toString(40 - ofMethod.size()));
        }
    }
}
