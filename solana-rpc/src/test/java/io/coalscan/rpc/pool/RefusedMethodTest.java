package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.pool.FakeNode.Reply;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads.HistoryQuery;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedMethodTest {
    private static final HistoryQuery QUERY = new HistoryQuery(true, 100, null, true);

    @ParameterizedTest
    @ValueSource(ints = {-32601, -32010})
    void isAskedOfAnotherNodeAndRememberedOfThisOne(int code) {
        try (FakeNode unable = FakeNode.start().answers("getTransactionsForAddress", _ -> Answer.error(code));
                FakeNode able = FakeNode.start()
                        .answers(
                                "getTransactionsForAddress",
                                _ -> Answer.result("{\"data\":[],\"paginationToken\":null}"));
                RpcPool pool = Pools.over(unable, able)) {
            for (int call = 0; call < 4; call++) {
                assertThat(pool.history("a", QUERY, Pools.scope()).block(Pools.PATIENCE))
                        .isNotNull();
            }
            assertThat(unable.calls("getTransactionsForAddress")).hasSize(1);
            assertThat(able.calls("getTransactionsForAddress")).hasSize(4);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 410})
    void isNoReasonToDoubtTheKey(int status) {
        try (FakeNode node = FakeNode.start()) {
            node.behaves(request -> request.path("method").asString().equals("getTransactionsForAddress")
                    ? Reply.status(status)
                    : node.honest(request));
            try (RpcPool pool = Pools.over(node)) {
                assertThat(pool.history("a", QUERY, Pools.scope()).blockOptional(Pools.PATIENCE))
                        .isEmpty();
                assertThat(pool.history("a", QUERY, Pools.scope()).blockOptional(Pools.PATIENCE))
                        .isEmpty();
                assertThat(node.calls("getTransactionsForAddress")).hasSize(1);
                assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
            }
        }
    }

    @Test
    void isUnsupportedWhenNoNodeOffersIt() {
        try (FakeNode one = FakeNode.start();
                FakeNode two = FakeNode.start();
                RpcPool pool = Pools.over(one, two)) {
            assertThatThrownBy(() -> pool.signatures("a", SignaturePage.newest(), Pools.scope())
                            .block(Pools.PATIENCE))
                    .isInstanceOf(ReadException.Unsupported.class);
        }
    }

    /** Else each such call of a scan would try a node that is down again and again before the scan goes its other way. */
    @Test
    void isUnsupportedWhenTheOnlyOnesThatMightOfferItAreDown() {
        try (FakeNode unable = FakeNode.start();
                RpcPool pool = Pools.of(List.of(FakeNode.deadUrl(), unable.url()))) {
            assertThat(pool.history("a", QUERY, Pools.scope()).blockOptional(Pools.PATIENCE))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-32602, -32015})
    void isFinalWhenTheCallItselfIsWrong(int code) {
        try (FakeNode one = FakeNode.start().answers("getSlot", _ -> Answer.error(code));
                FakeNode two = FakeNode.start();
                RpcPool pool = Pools.over(one, two)) {
            for (int call = 0; call < 5; call++) {
                assertThatThrownBy(() -> pool.slot(Pools.scope()).block(Pools.PATIENCE))
                        .isInstanceOf(ReadException.Refused.class);
            }
            assertThat(one.calls("getSlot")).hasSize(5);
            assertThat(two.calls("getSlot")).isEmpty();
        }
    }
}
