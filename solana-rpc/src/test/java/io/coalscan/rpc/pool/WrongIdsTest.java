package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.read.TransactionRead;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongIdsTest {

    @Test
    void areNotTakenForAnAnswer() {
        try (FakeNode confused = FakeNode.start()
                        .spoils(reply -> reply.saying("{\"jsonrpc\":\"2.0\",\"result\":666,\"id\":987654}"));
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.over(confused, good)) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
        }
    }

    @Test
    void ofSomeoneElsesAnswersAreNotMixedUp() {
        try (FakeNode confused = Pools.withTransactions(FakeNode.start());
                FakeNode good = Pools.withTransactions(FakeNode.start())) {
            confused.spoils(reply -> reply.saying(reply.body().replaceAll("\"id\":(\\d+)", "\"id\":99$1")));
            try (RpcPool pool = Pools.of(List.of(confused.url(), good.url()))) {
                assertThat(pool.transactions(Pools.signatures(8), Pools.scope())
                                .collectList()
                                .block(Pools.PATIENCE))
                        .hasSize(8)
                        .allMatch(TransactionRead.Found.class::isInstance);
                assertThat(good.calls("getTransaction")).hasSize(8);
            }
        }
    }

    @Test
    void writtenAsTextAreUnderstood() {
        try (FakeNode node = FakeNode.start()) {
            node.spoils(reply -> reply.saying(reply.body().replaceAll("\"id\":(\\d+)", "\"id\":\"$1\"")));
            try (RpcPool pool = Pools.over(node)) {
                assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
            }
        }
    }
}
