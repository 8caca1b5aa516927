package io.coalscan.rpc.pool;

import static io.coalscan.rpc.method.TokenAccountLists.TOKEN_PROGRAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.read.TokenAccounts;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A node whose secondary indexes leave out a key refuses what is asked about that key, and nothing else. */
class ExcludedKeyTest {
    private static final String LARGE = "large";
    private static final String SMALL = "small";

    @Test
    void ofOneMintLeavesTheOthersToTheNode() {
        try (FakeNode node = listing(mint -> mint.equals(LARGE) ? LARGE : null);
                RpcPool pool = Pools.over(node)) {
            assertThat(list(pool, LARGE, 1)).isEqualTo(TokenAccounts.Source.LARGEST_ACCOUNTS);
            assertThat(list(pool, SMALL, 1)).isEqualTo(TokenAccounts.Source.PROGRAM_ACCOUNTS);
        }
    }

    @Test
    void ofOneMintIsRememberedWhateverTheSlot() {
        try (FakeNode node = listing(mint -> mint.equals(LARGE) ? LARGE : null);
                RpcPool pool = Pools.over(node)) {
            list(pool, LARGE, 1);
            list(pool, LARGE, 2);
            assertThat(node.calls("getProgramAccounts")).hasSize(1);
        }
    }

    @Test
    void thatIsNotNamedIsTakenForTheMint() {
        try (FakeNode node = listing(mint -> mint.equals(LARGE) ? "" : null);
                RpcPool pool = Pools.over(node)) {
            list(pool, LARGE, 1);
            assertThat(list(pool, SMALL, 1)).isEqualTo(TokenAccounts.Source.PROGRAM_ACCOUNTS);
        }
    }

    @Test
    void ofTheWholeProgramIsRememberedForEveryMint() {
        try (FakeNode node = listing(mint -> TOKEN_PROGRAM);
                RpcPool pool = Pools.over(node)) {
            list(pool, LARGE, 1);
            assertThat(list(pool, SMALL, 1)).isEqualTo(TokenAccounts.Source.LARGEST_ACCOUNTS);
            assertThat(node.calls("getProgramAccounts")).hasSize(1);
        }
    }

    private static TokenAccounts.Source list(RpcPool pool, String mint, long slot) {
        var found = pool.tokenAccounts(mint, TOKEN_PROGRAM, Pools.scope().atLeast(slot))
                .block(Pools.PATIENCE);
        return Objects.requireNonNull(found).source();
    }

    /** @param excluded the key that is excluded for a mint; null when none is */
    private static FakeNode listing(UnaryOperator<String> excluded) {
        return FakeNode.start()
                .answers("getProgramAccounts", params -> {
                    String key = excluded.apply(mint(params));
                    return key == null
                            ? Answer.result("{\"context\":{\"slot\":9},\"value\":[]}")
                            : new Answer(
                                    "error",
                                    "{\"message\":\"" + key
                                            + " excluded from account secondary indexes; this RPC method unavailable for key\",\"code\":-32010}");
                })
                .answers("getTokenLargestAccounts", _ -> Answer.result("{\"context\":{\"slot\":9},\"value\":[]}"))
                .answers("getMultipleAccounts", _ -> Answer.result("{\"context\":{\"slot\":9},\"value\":[]}"));
    }

    private static String mint(JsonNode params) {
        return params.path(1)
                .path("filters")
                .path(1)
                .path("memcmp")
                .path("bytes")
                .asString();
    }
}
