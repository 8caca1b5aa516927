package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.rpc.pool.FakeNode.Reply;
import io.coalscan.rpc.read.ReadException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AllDownAndBackTest {

    @Test
    void saysSoAndAnswersAgainAsSoonAsOneIsBack() {
        try (FakeNode one = FakeNode.start().behaves(_ -> Reply.status(503));
                FakeNode two = FakeNode.start().behaves(_ -> Reply.status(503));
                RpcPool pool = Pools.over(one, two)) {
            for (int call = 0; call < 4; call++) {
                assertThatThrownBy(() -> pool.slot(Pools.scope()).block(Pools.PATIENCE))
                        .isInstanceOf(ReadException.Unavailable.class);
            }
            two.recovers();
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
        }
    }

    @Test
    void asksAgainByItselfWhenTheTroubleIsShort() {
        AtomicInteger asked = new AtomicInteger();
        try (FakeNode node = FakeNode.start()) {
            node.behaves(request -> asked.incrementAndGet() < 3 ? Reply.status(500) : node.honest(request));
            try (RpcPool pool = Pools.over(node)) {
                assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
            }
        }
    }

    @Test
    void returnsToTheFirstNodeWhenItIsBack() {
        String url = FakeNode.deadUrl();
        int port = URI.create(url).getPort();
        try (FakeNode second = FakeNode.start();
                RpcPool pool = Pools.of(List.of(url, second.url()))) {
            pool.slot(Pools.scope()).block(Pools.PATIENCE);
            try (FakeNode first = FakeNode.startOn(port)) {
                for (int call = 0; call < 10_000 && first.requests().isEmpty(); call++) {
                    pool.slot(Pools.scope()).block(Pools.PATIENCE);
                }
                assertThat(first.requests()).isNotEmpty();
            }
        }
    }
}
