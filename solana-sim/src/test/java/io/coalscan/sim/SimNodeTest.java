package io.coalscan.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SimNodeTest {
    private static SimNode node;
    private static RpcClient client;

    @BeforeAll
    static void start() {
        node = SimNode.start(SimSettings.DEFAULT.withGenerated(3, 20, 60));
        client = new RpcClient(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void everyStoryHasAMintWithHoldersAndReadableHistory() {
        for (SimStory story : node.world().stories()) {
            JsonNode mint = client.result("getAccountInfo", "[\"" + story.mint() + "\",{\"encoding\":\"jsonParsed\"}]");
            assertThat(mint.at("/value/data/parsed/type").asString()).isEqualTo("mint");
            JsonNode largest = client.result("getTokenLargestAccounts", "[\"" + story.mint() + "\"]");
            assertThat(largest.get("value").size()).isBetween(15, 20);
            String account = largest.at("/value/1/address").asString();
            String signature =
                    client.signatures(account).getLast().get("signature").asString();
            JsonNode transaction = client.transaction(signature, "json");
            assertThat(transaction.at("/meta/err").isNull()).isTrue();
            assertThat(transaction.at("/transaction/signatures/0").asString()).isEqualTo(signature);
        }
    }

    @Test
    void generatedCoinsCanBeReadFromTheirMintDown() {
        String mint = node.world().generated().get(2);
        String program = client.result("getAccountInfo", "[\"" + mint + "\",{\"encoding\":\"base64\"}]")
                .at("/value/owner")
                .asString();
        JsonNode accounts = client.result(
                "getProgramAccounts",
                "[\"" + program + "\",{\"encoding\":\"base64\",\"filters\":[{\"memcmp\":{\"offset\":0,\"bytes\":\""
                        + mint + "\"}}],\"dataSlice\":{\"offset\":32,\"length\":40}}]");
        assertThat(accounts.size()).isEqualTo(21);
        String account = accounts.get(7).get("pubkey").asString();
        assertThat(client.signatures(account)).isNotEmpty();
    }

    @Test
    void aBatchIsOneRoundTripAndAnswersInOrder() {
        node.resetStats();
        String batch = "[" + RpcClient.one(7, "getSlot", "[]") + "," + RpcClient.one(8, "getHealth", "[]") + "]";
        HttpResponse<String> answer = client.post(batch);
        JsonNode members = RpcClient.MAPPER.readTree(answer.body());
        assertThat(members.get(0).get("id").asInt()).isEqualTo(7);
        assertThat(members.get(1).get("result").asString()).isEqualTo("ok");
        assertThat(node.stats().roundTrips()).isEqualTo(1);
        assertThat(node.stats().calls()).containsEntry("getSlot", 1L).containsEntry("getHealth", 1L);
    }
}
