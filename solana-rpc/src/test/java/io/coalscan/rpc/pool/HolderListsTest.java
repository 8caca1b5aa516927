package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TokenAccounts.Source;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.sava.core.encoding.Base58;
import tools.jackson.databind.JsonNode;

class HolderListsTest {
    private static final String MINT = "So11111111111111111111111111111111111111112";
    private static final String CLASSIC = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
    private static final String TOKEN_2022 = "TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb";

    @Test
    void comeAllAtOnceWhereANodeGivesThem() {
        try (FakeNode node = FakeNode.start()
                        .answers("getProgramAccounts", _ -> inContext(slice("one", 1, 5) + "," + slice("two", 2, 0)));
                RpcPool pool = Pools.over(node)) {
            TokenAccounts holders =
                    pool.tokenAccounts(MINT, CLASSIC, Pools.scope()).block(Pools.PATIENCE);
            assertThat(holders.accounts()).containsExactly(new TokenAccount("one", owner(1), BigInteger.valueOf(5)));
            assertThat(holders.slot()).isEqualTo(321);
            assertThat(holders.source()).isEqualTo(Source.PROGRAM_ACCOUNTS);
            assertThat(holders.complete()).isTrue();
            JsonNode options = node.calls("getProgramAccounts").getFirst().at("/params/1");
            assertThat(options.path("filters").toString())
                    .isEqualTo("[{\"dataSize\":165},{\"memcmp\":{\"offset\":0,\"bytes\":\"" + MINT
                            + "\",\"encoding\":\"base58\"}}]");
            assertThat(options.path("dataSlice").toString()).isEqualTo("{\"offset\":32,\"length\":40}");
        }
    }

    @Test
    void ofToken2022AreNotFilteredBySize() {
        try (FakeNode node = FakeNode.start().answers("getProgramAccounts", _ -> inContext(slice("one", 1, -1)));
                RpcPool pool = Pools.over(node)) {
            TokenAccounts holders =
                    pool.tokenAccounts(MINT, TOKEN_2022, Pools.scope()).block(Pools.PATIENCE);
            assertThat(holders.accounts().getFirst().amount()).isEqualTo(new BigInteger("18446744073709551615"));
            assertThat(node.calls("getProgramAccounts").getFirst().toString()).doesNotContain("dataSize");
        }
    }

    @Test
    void mayBeAHundredThousand() {
        String many = IntStream.range(0, 100_000)
                .mapToObj(n -> slice("account" + n, n, n + 1))
                .collect(Collectors.joining(","));
        var roomy = new NodePolicy(Pools.PATIENCE, 50, 64 << 20, 8, 1_000, Duration.ofMillis(1), Pools.PATIENCE);
        try (FakeNode node = FakeNode.start().answers("getProgramAccounts", _ -> inContext(many));
                RpcPool pool = Pools.of(List.of(node.url()), roomy, new SimpleMeterRegistry())) {
            TokenAccounts holders =
                    pool.tokenAccounts(MINT, CLASSIC, Pools.scope()).block(Pools.PATIENCE);
            assertThat(holders.accounts()).hasSize(100_000);
            assertThat(holders.accounts().get(70_000).owner()).isEqualTo(owner(70_000));
        }
    }

    @Test
    void takeTheNewestSlotWhereTheNodeTellsNone() {
        try (FakeNode node = FakeNode.start()
                        .answers("getProgramAccounts", _ -> Answer.result("[" + slice("one", 1, 5) + "]"));
                RpcPool pool = Pools.over(node)) {
            assertThat(pool.tokenAccounts(MINT, CLASSIC, Pools.scope())
                            .block(Pools.PATIENCE)
                            .slot())
                    .isEqualTo(100);
        }
    }

    @Test
    void comePageByPageFromAnIndexWhereNoNodeGivesThemAtOnce() {
        try (FakeNode plain = FakeNode.start();
                FakeNode indexed = FakeNode.start().answers("getTokenAccounts", HolderListsTest::page);
                RpcPool pool = Pools.over(plain, indexed)) {
            CallBudget budget = new CallBudget(100);
            TokenAccounts holders =
                    pool.tokenAccounts(MINT, CLASSIC, Pools.scope(budget)).block(Pools.PATIENCE);
            assertThat(holders.accounts()).hasSize(1_500);
            assertThat(holders.source()).isEqualTo(Source.DAS);
            assertThat(holders.slot()).isEqualTo(500);
            assertThat(holders.complete()).isTrue();
            assertThat(budget.spent()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"650, DAS, 500", "651, LARGEST_ACCOUNTS, 91"})
    void comeFromAnIndexThatIsUpToAMinuteBehindAndTellItsSlot(long scanned, Source source, long slot) {
        try (FakeNode node = largest(FakeNode.start().answers("getTokenAccounts", HolderListsTest::page));
                RpcPool pool = Pools.over(node)) {
            TokenAccounts holders = pool.tokenAccounts(
                            MINT, CLASSIC, Pools.scope().atLeast(scanned))
                    .block(Pools.PATIENCE);
            assertThat(holders.source()).isEqualTo(source);
            assertThat(holders.slot()).isEqualTo(slot);
        }
    }

    /** Filters leave some pages with few accounts or with none that counts: only the page without a key is the last. */
    @Test
    void comePageByPageWhereTheWholeListIsRefused() {
        try (FakeNode node = FakeNode.start().answers("getProgramAccountsV2", HolderListsTest::cut);
                RpcPool pool = Pools.over(node)) {
            TokenAccounts holders =
                    pool.tokenAccounts(MINT, TOKEN_2022, Pools.scope()).block(Pools.PATIENCE);
            assertThat(holders.accounts()).extracting(TokenAccount::address).containsExactly("one", "three");
            assertThat(holders.source()).isEqualTo(Source.PROGRAM_ACCOUNTS);
            assertThat(holders.slot()).isEqualTo(321);
            assertThat(holders.complete()).isTrue();
            List<JsonNode> calls = node.calls("getProgramAccountsV2");
            assertThat(calls).hasSize(3);
            assertThat(calls.getFirst().at("/params/1/limit").asInt()).isEqualTo(10_000);
            assertThat(calls.getFirst().at("/params/1/dataSlice/length").asInt())
                    .isEqualTo(40);
            assertThat(calls.getLast().at("/params/1/paginationKey").asString()).isEqualTo("k2");
        }
    }

    @Test
    void comePageByPageWithoutAContextToo() {
        try (FakeNode node = FakeNode.start()
                        .answers(
                                "getProgramAccountsV2",
                                params -> Answer.result(
                                        params.at("/1/paginationKey").isMissingNode()
                                                ? "{\"accounts\":[" + slice("one", 1, 5) + "],\"paginationKey\":\"k\"}"
                                                : "{\"accounts\":[],\"paginationKey\":\"k\"}"));
                RpcPool pool = Pools.over(node)) {
            TokenAccounts holders =
                    pool.tokenAccounts(MINT, CLASSIC, Pools.scope()).block(Pools.PATIENCE);
            assertThat(holders.accounts()).hasSize(1);
            assertThat(holders.slot()).isEqualTo(100);
        }
    }

    private static Answer cut(JsonNode params) {
        return switch (params.at("/1/paginationKey").asString("")) {
            case "" -> cutPage(slice("one", 1, 5), 322, "\"k1\"");
            case "k1" -> cutPage(slice("two", 2, 0), 321, "\"k2\"");
            default -> cutPage(slice("three", 3, 7), 323, "null");
        };
    }

    private static Answer cutPage(String accounts, int slot, String key) {
        return Answer.result("{\"context\":{\"slot\":" + slot + "},\"value\":{\"accounts\":[" + accounts
                + "],\"paginationKey\":" + key + ",\"totalResults\":1}}");
    }

    @Test
    void areTheLargestTwentyWhereNothingElseWorks() {
        try (FakeNode plain = largest(FakeNode.start());
                RpcPool pool = Pools.over(plain)) {
            TokenAccounts holders =
                    pool.tokenAccounts(MINT, CLASSIC, Pools.scope()).block(Pools.PATIENCE);
            assertThat(holders.accounts()).containsExactly(new TokenAccount("one", owner(3), BigInteger.valueOf(8)));
            assertThat(holders.complete()).isFalse();
            assertThat(holders.source()).isEqualTo(Source.LARGEST_ACCOUNTS);
            assertThat(holders.slot()).isEqualTo(91);
            assertThat(plain.calls("getMultipleAccounts")
                            .getFirst()
                            .at("/params/1/minContextSlot")
                            .asLong())
                    .isEqualTo(90);
        }
    }

    private static FakeNode largest(FakeNode node) {
        return node.answers(
                        "getTokenLargestAccounts",
                        _ -> Answer.result(
                                "{\"context\":{\"slot\":90},\"value\":[{\"address\":\"one\",\"amount\":\"9\"},"
                                        + "{\"address\":\"gone\",\"amount\":\"1\"}]}"))
                .answers(
                        "getMultipleAccounts",
                        _ -> Answer.result("{\"context\":{\"slot\":91},\"value\":[" + tokenAccount(3, 8) + ",null]}"));
    }

    private static Answer page(JsonNode params) {
        int page = params.path("page").asInt();
        int from = (page - 1) * 1_000;
        String accounts = IntStream.range(from, Math.min(1_500, from + 1_000))
                .mapToObj(n -> "{\"address\":\"a" + n + "\",\"mint\":\"m\",\"owner\":\"o" + n + "\",\"amount\":"
                        + (n + 1) + "}")
                .collect(Collectors.joining(","));
        return Answer.result(
                "{\"total\":1000,\"last_indexed_slot\":" + (499 + page) + ",\"token_accounts\":[" + accounts + "]}");
    }

    private static Answer inContext(String accounts) {
        return Answer.result("{\"context\":{\"apiVersion\":\"2\",\"slot\":321},\"value\":[" + accounts + "]}");
    }

    private static String slice(String address, int owner, long amount) {
        ByteBuffer bytes = ByteBuffer.allocate(40)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(owner)
                .putLong(32, amount);
        return "{\"account\":{\"data\":[\"" + Base64.getEncoder().encodeToString(bytes.array())
                + "\",\"base64\"],\"executable\":false,\"lamports\":2039280,\"rentEpoch\":18446744073709551615,\"space\":165},\"pubkey\":\""
                + address + "\"}";
    }

    private static String tokenAccount(int owner, long amount) {
        ByteBuffer bytes = ByteBuffer.allocate(165)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(32, owner)
                .putLong(64, amount);
        return "{\"data\":[\"" + Base64.getEncoder().encodeToString(bytes.array())
                + "\",\"base64\"],\"executable\":false,\"lamports\":2039280,\"owner\":\"" + CLASSIC
                + "\",\"rentEpoch\":18446744073709551615}";
    }

    private static String owner(int number) {
        return Base58.encode(ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }
}
