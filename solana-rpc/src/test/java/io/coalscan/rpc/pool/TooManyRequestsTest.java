package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.FakeNode.Reply;
import io.coalscan.rpc.read.TransactionRead;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TooManyRequestsTest {

    @Test
    void asksAnotherNode() {
        try (FakeNode busy = FakeNode.start().behaves(_ -> Reply.status(429).with("retry-after", "60"));
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.over(busy, good)) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
        }
    }

    @Test
    void leavesTheNodeAloneForAsLongAsItSays() {
        try (FakeNode busy = FakeNode.start().behaves(_ -> Reply.status(429).with("retry-after", "60"));
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.over(busy, good)) {
            for (int call = 0; call < 10; call++) {
                pool.slot(Pools.scope()).block(Pools.PATIENCE);
            }
            assertThat(busy.calls("getSlot")).hasSize(1);
        }
    }

    @Test
    void understandsRetryAfterAsADate() {
        String inAnHour = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(3_600).atZone(ZoneOffset.UTC));
        try (FakeNode busy = FakeNode.start().behaves(_ -> Reply.status(429).with("retry-after", inAnHour));
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.over(busy, good)) {
            for (int call = 0; call < 10; call++) {
                pool.slot(Pools.scope()).block(Pools.PATIENCE);
            }
            assertThat(busy.calls("getSlot")).hasSize(1);
        }
    }

    @Test
    void waitsForTheOnlyNode() {
        AtomicInteger asked = new AtomicInteger();
        try (FakeNode only = FakeNode.start()) {
            only.behaves(request ->
                    asked.incrementAndGet() == 1 ? Reply.status(429).with("retry-after", "1") : only.honest(request));
            try (RpcPool pool = Pools.over(only)) {
                assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
            }
        }
    }

    @Test
    void countsForAllMembersOfABatchWhenItHasNoId() {
        String limited = "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":429,\"message\":\"Too many\"},\"id\":null}";
        try (FakeNode busy = FakeNode.start().spoils(reply -> reply.saying(limited));
                FakeNode good = Pools.withTransactions(FakeNode.start());
                RpcPool pool = Pools.over(busy, good)) {
            List<TransactionRead> reads = pool.transactions(Pools.signatures(10), Pools.scope())
                    .collectList()
                    .block(Pools.PATIENCE);
            assertThat(reads).hasSize(10).allMatch(TransactionRead.Found.class::isInstance);
            assertThat(good.calls("getTransaction")).hasSize(10);
        }
    }
}
