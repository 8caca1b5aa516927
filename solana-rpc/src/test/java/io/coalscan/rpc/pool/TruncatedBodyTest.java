package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.FakeNode.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatedBodyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"jsonrpc\":\"2.0\",\"result\":1",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"a\":[1,2",
                "[{\"jsonrpc\":\"2.0\"",
                "<html>502</html>",
                "null",
                "[]",
                "{}",
                "7"
            })
    void isNoAnswer(String body) {
        try (FakeNode broken = FakeNode.start().behaves(_ -> Reply.ok(body));
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.over(broken, good)) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
        }
    }

    @Test
    void isNoAnswerWhenTheConnectionEndsWithinIt() {
        try (FakeNode broken = FakeNode.start().spoils(reply -> reply.cutShortOf(10_000));
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.over(broken, good)) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 404, 302})
    void isExpectedOfAServerInTrouble(int status) {
        try (FakeNode broken = FakeNode.start().behaves(_ -> Reply.status(status));
                FakeNode good = FakeNode.start();
                RpcPool pool = Pools.over(broken, good)) {
            assertThat(pool.slot(Pools.scope()).block(Pools.PATIENCE)).isEqualTo(100);
        }
    }
}
