package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.FakeNode.Reply;
import io.coalscan.rpc.read.TransactionRead;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class BatchRefusedTest {

    static Stream<Reply> refusals() {
        return Stream.of(
                Reply.status(413),
                Reply.status(400),
                Reply.ok("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32600,\"message\":\"no\"},\"id\":null}"),
                Reply.status(400)
                        .saying("{\"jsonrpc\":\"2.0\",\"error\":{\"code\":-32700,\"message\":\"no\"},\"id\":null}"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void leadsToSingleCallsAndIsRemembered(Reply refusal) {
        try (FakeNode single = refusing(JsonNode::isArray, refusal);
                RpcPool pool = Pools.over(single)) {
            assertThat(read(pool, 10)).hasSize(10).allMatch(TransactionRead.Found.class::isInstance);
            assertThat(read(pool, 10)).hasSize(10).allMatch(TransactionRead.Found.class::isInstance);
            assertThat(single.requests().stream().filter(JsonNode::isArray)).hasSize(1);
        }
    }

    @Test
    void goesBackToTheSizeThatWasTakenBefore() {
        try (FakeNode small = refusing(request -> request.size() > 10 && request.isArray(), Reply.status(413));
                RpcPool pool = Pools.over(small)) {
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            assertThat(read(pool, 100)).hasSize(100).allMatch(TransactionRead.Found.class::isInstance);
            assertThat(small.requests().stream().filter(JsonNode::isArray).mapToInt(JsonNode::size))
                    .contains(10);
            assertThat(small.requests()).hasSizeLessThan(30);
        }
    }

    private static List<TransactionRead> read(RpcPool pool, int count) {
        List<TransactionRead> reads = pool.transactions(Pools.signatures(count), Pools.scope())
                .collectList()
                .block(Pools.PATIENCE);
        return reads == null ? List.of() : reads;
    }

    private static FakeNode refusing(Predicate<JsonNode> which, Reply refusal) {
        FakeNode node = Pools.withTransactions(FakeNode.start());
        return node.behaves(request -> which.test(request) ? refusal : node.honest(request));
    }
}
