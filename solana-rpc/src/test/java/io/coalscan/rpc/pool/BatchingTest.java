package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.TransactionRead;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class BatchingTest {
    /** Waits for the members of a batch even on a machine that is busy with other things. */
    static final NodePolicy PATIENT = new NodePolicy(
            Duration.ofSeconds(5),
            50,
            1 << 20,
            8,
            1_000,
            Duration.ofMillis(50),
            Duration.ofMinutes(10),
            Pools.NO_HEDGES);

    @Test
    void putsManyCallsIntoFewRequests() {
        try (FakeNode node = Pools.withTransactions(FakeNode.start());
                RpcPool pool = Pools.of(List.of(node.url()), PATIENT, new SimpleMeterRegistry())) {
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            pool.transactions(Pools.signatures(300), Pools.scope()).blockLast(Pools.PATIENCE);
            assertThat(node.requests()).hasSizeLessThanOrEqualTo(1 + 6 + 2);
            assertThat(node.calls("getTransaction")).hasSize(300);
        }
    }

    @Test
    void sendsSeveralBatchesAtTheSameTime() {
        CountDownLatch atOnce = new CountDownLatch(4);
        try (FakeNode node = FakeNode.start();
                RpcPool pool = Pools.over(node)) {
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            node.behaves(request -> {
                atOnce.countDown();
                return node.honest(request).after(Duration.ofMillis(300));
            });
            Pools.withTransactions(node);
            pool.transactions(Pools.signatures(200), Pools.scope()).blockLast(Pools.PATIENCE);
            assertThat(atOnce.getCount()).isZero();
        }
    }

    @Test
    void mixesTheCallsOfDifferentReadsAndGivesEachItsOwnAnswer() {
        try (FakeNode node = Pools.withTransactions(FakeNode.start())
                        .answers(
                                "getSignaturesForAddress",
                                _ -> Answer.result("[{\"signature\":\"s\",\"slot\":5,\"err\":null,\"blockTime\":2}]"));
                RpcPool pool = Pools.over(node)) {
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            var both = Mono.zip(
                            pool.transactions(Pools.signatures(5), Pools.scope())
                                    .collectList(),
                            pool.signatures("a", SignaturePage.newest(), Pools.scope()))
                    .block(Pools.PATIENCE);
            assertThat(both.getT1()).hasSize(5).allMatch(TransactionRead.Found.class::isInstance);
            assertThat(both.getT2().getFirst().time()).isEqualTo(2_000);
        }
    }

    @Test
    void asksTheSameQuestionOnceForAllWhoAskItNow() {
        try (FakeNode node = FakeNode.start();
                RpcPool pool = Pools.over(node)) {
            CallBudget first = new CallBudget(10);
            CallBudget second = new CallBudget(10);
            List<Long> slots = Flux.merge(pool.slot(Pools.scope(first)), pool.slot(Pools.scope(second)))
                    .collectList()
                    .block(Pools.PATIENCE);
            assertThat(slots).containsExactly(100L, 100L);
            assertThat(node.calls("getSlot")).hasSize(1);
            assertThat(first.spent() + second.spent()).isEqualTo(1);
        }
    }

    @Test
    void asksAnewAfterAnAnswer() {
        try (FakeNode node = FakeNode.start();
                RpcPool pool = Pools.over(node)) {
            for (int call = 0; call < 20; call++) {
                pool.slot(Pools.scope()).block(Pools.PATIENCE);
            }
            assertThat(node.calls("getSlot")).hasSize(20);
        }
    }

    @Test
    void stopsWhenTheBudgetIsSpentAndSaysWhatIsLeft() {
        try (FakeNode node = Pools.withTransactions(FakeNode.start());
                RpcPool pool = Pools.over(node)) {
            List<TransactionRead> reads = pool.transactions(Pools.signatures(30), Pools.scope(new CallBudget(12)))
                    .collectList()
                    .block(Pools.PATIENCE);
            assertThat(reads).hasSize(30);
            assertThat(reads.stream().filter(TransactionRead.Found.class::isInstance))
                    .hasSize(12);
            assertThat(node.calls("getTransaction")).hasSize(12);
            assertThat(pool.slot(Pools.scope(new CallBudget(0)))
                            .map(_ -> "")
                            .onErrorResume(
                                    failure -> Mono.just(failure.getClass().getSimpleName()))
                            .block(Pools.PATIENCE))
                    .isEqualTo(ReadException.BudgetSpent.class.getSimpleName());
        }
    }

    @Test
    void givesUpAnExchangeThatNobodyWaitsForWithoutBlamingTheNode() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        try (FakeNode node = FakeNode.start();
                FakeNode other = FakeNode.start();
                RpcPool pool = Pools.over(node, other)) {
            node.behaves(request -> {
                arrived.countDown();
                return node.honest(request).after(Duration.ofMinutes(1));
            });
            var waiting = pool.slot(Pools.scope()).subscribe();
            assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
            waiting.dispose();
            node.recovers();
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
            assertThat(node.calls("getSlot")).hasSize(2);
            assertThat(other.calls("getSlot")).isEmpty();
        }
    }
}
