package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coalscan.rpc.known.Programs;
import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.OwnedTokens;
import io.coalscan.rpc.read.OwnedTokens.OwnedToken;
import io.coalscan.rpc.read.OwnedTokens.Source;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.sava.core.encoding.Base58;
import tools.jackson.databind.JsonNode;

class TokensOfOwnersTest {
    private static final String OWNER = Programs.SYSTEM;
    private static final String LARGEST = "18446744073709551615";

    @Test
    void comeFromAnIndexWithTheirSymbols() {
        try (FakeNode plain = FakeNode.start();
                FakeNode indexed = FakeNode.start()
                        .answers(
                                "getAssetsByOwner",
                                _ -> items(asset(1, LARGEST) + "," + asset(2, "0") + "," + PICTURE));
                RpcPool pool = Pools.over(plain, indexed)) {
            OwnedTokens owned = tokens(pool);
            assertThat(owned.tokens())
                    .containsExactly(new OwnedToken(
                            mint(1), new BigInteger(LARGEST), 6, "account1", Programs.TOKEN_2022, "COAL", "Coal"));
            assertThat(owned.source()).isEqualTo(Source.ASSETS);
            assertThat(owned.slot()).isEqualTo(500);
            assertThat(owned.complete()).isTrue();
            JsonNode asked = indexed.calls("getAssetsByOwner").getFirst().path("params");
            assertThat(asked.at("/displayOptions/showFungible").asBoolean()).isTrue();
            assertThat(asked.path("limit").asInt()).isEqualTo(1_000);
        }
    }

    @Test
    void comePageByPageAndAreAsOldAsTheOldestPage() {
        try (FakeNode node = FakeNode.start().answers("getAssetsByOwner", params -> page(params, 2_500));
                RpcPool pool = Pools.over(node)) {
            CallBudget budget = new CallBudget(3);
            OwnedTokens owned = pool.tokensOf(OWNER, Pools.scope(budget)).block(Pools.PATIENCE);
            assertThat(owned.tokens()).hasSize(2_500);
            assertThat(owned.complete()).isTrue();
            assertThat(owned.slot()).isEqualTo(497);
            assertThat(budget.left()).isZero();
        }
    }

    @Test
    void takeTheNewestSlotWhereTheIndexTellsNone() {
        try (FakeNode node = FakeNode.start()
                        .answers("getAssetsByOwner", _ -> Answer.result("{\"items\":[" + asset(1, "7") + "]}"));
                RpcPool pool = Pools.over(node)) {
            assertThat(tokens(pool).slot()).isEqualTo(100);
        }
    }

    @Test
    void comeFromBothTokenProgramsInOneRequestWhereNobodyHasAnIndex() {
        try (FakeNode node = FakeNode.start()
                        .answers(
                                "getTokenAccountsByOwner",
                                byProgram(
                                        inContext(
                                                91,
                                                account("a", OWNER, 1, "5") + "," + account("b", OWNER, 1, "6") + ","
                                                        + account("c", OWNER, 2, "0")),
                                        inContext(90, account("d", OWNER, 3, LARGEST))));
                RpcPool pool = Pools.of(List.of(node.url()), BatchingTest.PATIENT, new SimpleMeterRegistry())) {
            OwnedTokens owned = tokens(pool);
            assertThat(owned.tokens())
                    .containsExactly(
                            new OwnedToken(mint(1), BigInteger.valueOf(5), 6, "a", Programs.TOKEN, null, null),
                            new OwnedToken(mint(1), BigInteger.valueOf(6), 6, "b", Programs.TOKEN, null, null),
                            new OwnedToken(mint(3), new BigInteger(LARGEST), 6, "d", Programs.TOKEN_2022, null, null));
            assertThat(owned.source()).isEqualTo(Source.TOKEN_ACCOUNTS);
            assertThat(owned.slot()).isEqualTo(90);
            assertThat(owned.complete()).isTrue();
            assertThat(node.requests()).filteredOn(JsonNode::isArray).hasSize(1);

            tokens(pool);
            assertThat(node.calls("getAssetsByOwner"))
                    .as("who has no index is remembered")
                    .hasSize(1);
        }
    }

    @Test
    void areNoneWhereBothProgramsKnowNone() {
        try (FakeNode node = FakeNode.start().answers("getTokenAccountsByOwner", _ -> inContext(90, ""));
                RpcPool pool = Pools.over(node)) {
            OwnedTokens owned = tokens(pool);
            assertThat(owned.tokens()).isEmpty();
            assertThat(owned.complete()).isTrue();
        }
    }

    /** There are indexes of collectibles alone. */
    @Test
    void areAskedOfTheProgramsWhereTheIndexKnowsNone() {
        try (FakeNode node = FakeNode.start()
                        .answers("getAssetsByOwner", _ -> items(PICTURE))
                        .answers(
                                "getTokenAccountsByOwner",
                                byProgram(inContext(91, account("a", OWNER, 1, "5")), inContext(91, "")));
                RpcPool pool = Pools.over(node)) {
            OwnedTokens owned = tokens(pool);
            assertThat(owned.source()).isEqualTo(Source.TOKEN_ACCOUNTS);
            assertThat(owned.tokens()).hasSize(1);
        }
    }

    @Test
    void areNotSaidToBeNoneOnTheWordOfAnIndexAlone() {
        try (FakeNode node = FakeNode.start().answers("getAssetsByOwner", _ -> items(PICTURE));
                RpcPool pool = Pools.over(node)) {
            OwnedTokens owned = tokens(pool);
            assertThat(owned.tokens()).isEmpty();
            assertThat(owned.complete()).isFalse();
        }
    }

    @Test
    void areIncompleteBeyondFivePagesOfAnIndex() {
        try (FakeNode node = FakeNode.start().answers("getAssetsByOwner", params -> page(params, 7_000));
                RpcPool pool = Pools.over(node)) {
            OwnedTokens owned = tokens(pool);
            assertThat(owned.tokens()).hasSize(5_000);
            assertThat(owned.complete()).isFalse();
            assertThat(node.calls("getAssetsByOwner")).hasSize(5);
        }
    }

    /** Too many for what shares a batch, so that they are asked for again by themselves. */
    @Test
    void areIncompleteBeyondFiveThousandAccountsOfAProgram() {
        String many = IntStream.range(0, 21_000)
                .mapToObj(n -> account("a" + n, OWNER, 1, "5"))
                .collect(Collectors.joining(","));
        var roomy = new NodePolicy(
                Pools.PATIENCE, 50, 64 << 20, 8, 1_000, Duration.ofMillis(1), Pools.PATIENCE, Pools.NO_HEDGES);
        try (FakeNode node = FakeNode.start()
                        .answers("getTokenAccountsByOwner", byProgram(inContext(91, many), inContext(91, "")));
                RpcPool pool = Pools.of(List.of(node.url()), roomy, new SimpleMeterRegistry())) {
            OwnedTokens owned = tokens(pool);
            assertThat(many.length()).isGreaterThan(5 << 20);
            assertThat(owned.tokens()).hasSize(5_000);
            assertThat(owned.complete()).isFalse();
        }
    }

    @Test
    void areReadFromBytesWhereANodeCannotParse() {
        ByteBuffer bytes = ByteBuffer.allocate(165)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4)
                .putLong(64, 8);
        String raw = "{\"pubkey\":\"a\",\"account\":{\"data\":[\""
                + Base64.getEncoder().encodeToString(bytes.array()) + "\",\"base64\"]}}";
        try (FakeNode node = FakeNode.start()
                        .answers("getTokenAccountsByOwner", byProgram(inContext(91, raw), inContext(91, "")));
                RpcPool pool = Pools.over(node)) {
            assertThat(tokens(pool).tokens())
                    .containsExactly(
                            new OwnedToken(mint(4), BigInteger.valueOf(8), null, "a", Programs.TOKEN, null, null));
        }
    }

    @Test
    void comeFromTheAccountsWhileAnIndexHangs() {
        try (FakeNode node = FakeNode.start()
                        .answers("getTokenAccountsByOwner", _ -> inContext(91, account("a", OWNER, 1, "5")));
                RpcPool pool = Pools.over(node)) {
            node.behaves(request -> {
                var reply = node.honest(request);
                return request.toString().contains("getAssetsByOwner") ? reply.after(Duration.ofMinutes(1)) : reply;
            });
            var hurried = new ReadScope(new CallBudget(10), 0, System.currentTimeMillis() + 2_500);
            assertThat(pool.tokensOf(OWNER, hurried).block(Pools.PATIENCE).source())
                    .isEqualTo(Source.TOKEN_ACCOUNTS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\":[{\"interface\":\"FungibleToken\",\"id\":\"x\",\"token_info\":{\"balance\":1}}]}",
                "{\"items\":[{\"interface\":\"FungibleToken\",\"id\":\"" + Programs.USDC + "\"}]}",
                "{\"items\":[{\"interface\":\"FungibleToken\",\"id\":\"" + Programs.USDC
                        + "\",\"token_info\":{\"balance\":-1}}]}",
                "{\"items\":[{\"interface\":\"FungibleToken\",\"id\":\"" + Programs.USDC
                        + "\",\"token_info\":{\"balance\":1,\"decimals\":256}}]}",
                "{\"items\":[{\"interface\":\"FungibleToken\",\"id\":\"" + Programs.USDC
                        + "\",\"ownership\":{\"owner\":\"" + Programs.USDT + "\"},\"token_info\":{\"balance\":1}}]}"
            })
    void comeFromAnotherNodeWhenAnIndexTellsNonsense(String nonsense) {
        try (FakeNode wrong = FakeNode.start().answers("getAssetsByOwner", _ -> Answer.result(nonsense));
                FakeNode right = FakeNode.start().answers("getAssetsByOwner", _ -> items(asset(1, "7")));
                RpcPool pool = Pools.over(wrong, right)) {
            assertThat(tokens(pool).tokens()).extracting(OwnedToken::amount).containsExactly(BigInteger.valueOf(7));
        }
    }

    @Test
    void areNotThoseOfSomebodyElse() {
        try (FakeNode node = FakeNode.start()
                        .answers("getTokenAccountsByOwner", _ -> inContext(91, account("a", Programs.USDT, 1, "5")));
                RpcPool pool = Pools.over(node)) {
            assertThatThrownBy(() -> tokens(pool)).isInstanceOf(ReadException.class);
        }
    }

    private static final String PICTURE =
            "{\"interface\":\"V1_NFT\",\"id\":\"p\",\"content\":{\"metadata\":{\"name\":null}},\"token_info\":null}";

    private static OwnedTokens tokens(RpcPool pool) {
        return pool.tokensOf(OWNER, Pools.scope()).block(Pools.PATIENCE);
    }

    private static Function<JsonNode, Answer> byProgram(Answer classic, Answer newer) {
        return params -> params.at("/1/programId").asString().equals(Programs.TOKEN) ? classic : newer;
    }

    private static Answer page(JsonNode params, int all) {
        int page = params.path("page").asInt();
        String assets = IntStream.range((page - 1) * 1_000, Math.min(all, page * 1_000))
                .mapToObj(n -> asset(n, "7"))
                .collect(Collectors.joining(","));
        return Answer.result("{\"last_indexed_slot\":" + (500 - page) + ",\"items\":[" + assets + "]}");
    }

    private static Answer items(String assets) {
        return Answer.result("{\"total\":1,\"last_indexed_slot\":500,\"items\":[" + assets + "]}");
    }

    private static String asset(int mint, String balance) {
        return "{\"interface\":\"FungibleToken\",\"id\":\"" + mint(mint)
                + "\",\"content\":{\"metadata\":{\"name\":\"Coal\",\"symbol\":\"other\"}},\"ownership\":{\"owner\":\""
                + OWNER
                + "\"},\"token_info\":{\"symbol\":\"COAL\",\"balance\":" + balance
                + ",\"decimals\":6,\"token_program\":\""
                + Programs.TOKEN_2022 + "\",\"associated_token_address\":\"account" + mint + "\"}}";
    }

    private static String account(String address, String owner, int mint, String amount) {
        return "{\"pubkey\":\"" + address
                + "\",\"account\":{\"data\":{\"parsed\":{\"info\":{\"extensions\":[{\"state\":{\"mint\":1}}],\"mint\":\""
                + mint(mint) + "\",\"owner\":\"" + owner + "\",\"tokenAmount\":{\"amount\":\"" + amount
                + "\",\"decimals\":6,\"uiAmount\":0.1}},\"type\":\"account\"},\"program\":\"spl-token\"},\"owner\":\""
                + Programs.TOKEN + "\"}}";
    }

    private static Answer inContext(int slot, String accounts) {
        return Answer.result("{\"context\":{\"slot\":" + slot + "},\"value\":[" + accounts + "]}");
    }

    private static String mint(int number) {
        return Base58.encode(ByteBuffer.allocate(32)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array());
    }
}
