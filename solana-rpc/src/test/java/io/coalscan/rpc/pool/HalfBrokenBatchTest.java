package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.TransactionRead;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HalfBrokenBatchTest {

    @Test
    void repeatsOnlyTheMembersThatFailed() {
        try (FakeNode half = FakeNode.start().answers("getTransaction", HalfBrokenBatchTest::everySecond);
                FakeNode good = Pools.withTransactions(FakeNode.start());
                RpcPool pool = Pools.over(half, good)) {
            CallBudget budget = new CallBudget(100);
            List<TransactionRead> reads = pool.transactions(Pools.signatures(10), Pools.scope(budget))
                    .collectList()
                    .block(Pools.PATIENCE);
            assertThat(reads).hasSize(10).allMatch(TransactionRead.Found.class::isInstance);
            assertThat(good.calls("getTransaction")).hasSize(5);
            assertThat(budget.spent()).isEqualTo(10);
        }
    }

    @Test
    void takesTheAnswersInAnyOrder() {
        try (FakeNode node = Pools.withTransactions(FakeNode.start())) {
            node.behaves(request -> {
                List<JsonNode> members = new ArrayList<>(FakeNode.members(request));
                Collections.reverse(members);
                return FakeNode.Reply.ok(
                        members.stream().map(node::honestMember).collect(Collectors.joining(",", "[", "]")));
            });
            try (RpcPool pool = Pools.over(node)) {
                List<TransactionRead> reads = pool.transactions(Pools.signatures(10), Pools.scope())
                        .collectList()
                        .block(Pools.PATIENCE);
                assertThat(reads).allMatch(TransactionRead.Found.class::isInstance);
                assertThat(reads)
                        .extracting(TransactionRead::signature)
                        .containsExactlyInAnyOrderElementsOf(Pools.signatures(10));
            }
        }
    }

    @Test
    void asksAnotherNodeForMembersThatAreMissing() {
        try (FakeNode forgetful = Pools.withTransactions(FakeNode.start());
                FakeNode good = Pools.withTransactions(FakeNode.start())) {
            forgetful.behaves(request -> FakeNode.Reply.ok(FakeNode.members(request).stream()
                    .skip(3)
                    .map(forgetful::honestMember)
                    .collect(Collectors.joining(",", "[", "]"))));
            try (RpcPool pool =
                    Pools.of(List.of(forgetful.url(), good.url()), BatchingTest.PATIENT, new SimpleMeterRegistry())) {
                assertThat(pool.transactions(Pools.signatures(10), Pools.scope())
                                .collectList()
                                .block(Pools.PATIENCE))
                        .hasSize(10)
                        .allMatch(TransactionRead.Found.class::isInstance);
                assertThat(good.calls("getTransaction")).hasSize(3);
            }
        }
    }

    private static Answer everySecond(JsonNode params) {
        String signature = params.get(0).asString();
        int number = Integer.parseInt(signature.substring(3));
        return number % 2 == 0 ? Pools.transaction(signature) : Answer.error(-32603);
    }
}
