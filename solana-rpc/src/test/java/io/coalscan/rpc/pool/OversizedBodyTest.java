package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.TransactionRead;
import org.junit.jupiter.api.Test;

class OversizedBodyTest {
    private static final String HUGE = "\"" + "x".repeat((1 << 20) + 1) + "\"";

    @Test
    void isNotReadAndAnotherNodeIsAsked() {
        try (FakeNode huge = FakeNode.start().answers("getSignaturesForAddress", _ -> Answer.result(HUGE));
                FakeNode good = FakeNode.start().answers("getSignaturesForAddress", _ -> Answer.result("[]"));
                RpcPool pool = Pools.over(huge, good)) {
            assertThat(pool.signatures("a", SignaturePage.newest(), Pools.scope())
                            .block(Pools.PATIENCE))
                    .isEmpty();
        }
    }

    @Test
    void isSaidToBeTooLargeWhenItIsSoEverywhereAndNotFetchedAgain() {
        try (FakeNode huge = FakeNode.start().answers("getSignaturesForAddress", _ -> Answer.result(HUGE));
                RpcPool pool = Pools.over(huge)) {
            for (int call = 0; call < 3; call++) {
                assertThatThrownBy(() -> pool.signatures("a", SignaturePage.newest(), Pools.scope())
                                .block(Pools.PATIENCE))
                        .isInstanceOf(ReadException.TooLarge.class);
            }
            assertThat(huge.calls("getSignaturesForAddress")).hasSize(1);
        }
    }

    @Test
    void ofABatchLeadsToSmallerQuestionsOfTheSameNode() {
        String padding = "x".repeat(1 << 18);
        try (FakeNode wordy = FakeNode.start()
                        .answers(
                                "getTransaction",
                                params ->
                                        Answer.result("{\"pad\":\"" + padding + "\",\"transaction\":{\"signatures\":[\""
                                                + params.get(0).asString() + "\"]}}"));
                RpcPool pool = Pools.over(wordy)) {
            assertThat(pool.transactions(Pools.signatures(9), Pools.scope())
                            .collectList()
                            .block(Pools.PATIENCE))
                    .hasSize(9)
                    .allMatch(TransactionRead.Found.class::isInstance);
        }
    }

    /** All that it says is too long: it is not fetched again and again before others are asked. */
    @Test
    void ofEveryAnswerBenchesTheNode() {
        String spaces = " ".repeat(1 << 20);
        try (FakeNode huge = Pools.withTransactions(FakeNode.start());
                FakeNode good = Pools.withTransactions(FakeNode.start());
                RpcPool pool = Pools.over(huge, good)) {
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            huge.spoils(reply -> reply.saying(reply.body() + spaces));
            assertThat(pool.transactions(Pools.signatures(300), Pools.scope())
                            .collectList()
                            .block(Pools.PATIENCE))
                    .hasSize(300)
                    .allMatch(TransactionRead.Found.class::isInstance);
            assertThat(huge.requests()).hasSizeLessThan(40);
        }
    }
}
