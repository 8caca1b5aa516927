package io.coalscan.sim.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.sim.RpcClient;
import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.chain.Address;
import io.coalscan.sim.chain.ChainClock;
import io.coalscan.sim.chain.Holding;
import io.coalscan.sim.chain.Keys;
import io.coalscan.sim.chain.Signatures;
import io.coalscan.sim.chain.Transaction;
import io.coalscan.sim.chain.TxId;
import io.coalscan.sim.program.Venues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryMethodsTest {
    private static SimNode node;
    private static RpcClient client;

    @BeforeAll
    static void start() {
        node = SimNode.start(SimSettings.DEFAULT.withProviderMethods());
        client = new RpcClient(node);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void pagesJoinWithoutGapOrOverlapAndRunFromNewToOld() {
        String busy = busiestOf("exchange-crowd");
        List<String> whole = names(client.signatures(busy));
        assertThat(whole).hasSizeGreaterThan(2_000).doesNotHaveDuplicates();
        List<String> paged = new ArrayList<>();
        String before = "";
        for (int i = 0; i < 12; i++) {
            JsonNode page = client.result(
                    "getSignaturesForAddress",
                    "[\"" + busy + "\",{\"commitment\":\"confirmed\",\"limit\":97" + before + "}]");
            page.forEach(line -> paged.add(line.get("signature").asString()));
            before = ",\"before\":\"" + paged.getLast() + "\"";
        }
        assertThat(paged).isEqualTo(whole.subList(0, 12 * 97));
        List<JsonNode> lines = client.signatures(busy);
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).get("slot").asLong())
                    .isLessThanOrEqualTo(lines.get(i - 1).get("slot").asLong());
        }
    }

    @Test
    void theMayhemStateOfACoinIsNamedByItsLaunchAlone() {
        var mint = Address.of(mint("fresh-bundle"));
        var state = Keys.derived(Venues.MAYHEM, Keys.text("mayhem-state"), mint.bytes());
        assertThat(names(client.signatures(state.base58())))
                .containsExactly(names(client.signatures(mint.base58())).getLast());
    }

    @Test
    void untilStopsBeforeTheSignatureThatIsKnown() {
        String mint = mint("slow-rug");
        List<String> all = names(client.signatures(mint));
        JsonNode newer = client.result(
                "getSignaturesForAddress",
                "[\"" + mint + "\",{\"commitment\":\"confirmed\",\"until\":\"" + all.get(5) + "\"}]");
        assertThat(newer.size()).isEqualTo(5);
        assertThat(newer.get(4).get("signature").asString()).isEqualTo(all.get(4));
    }

    @Test
    void aPlainTransferIsNotListedForTheMintOrTheReceivingWallet() {
        Transaction sale = node.world().storiesChain().transactions().stream()
                .filter(t ->
                        t.postTokens().stream().anyMatch(a -> !t.keys().keys().contains(a.owner())))
                .findFirst()
                .orElseThrow();
        String signature = node.world().signatures().of(sale.id());
        sale.postTokens().stream()
                .filter(a -> !sale.keys().keys().contains(a.owner()))
                .forEach(a ->
                        assertThat(names(client.signatures(a.owner().base58()))).doesNotContain(signature));
    }

    @Test
    void failedTransactionsAreListedWithTheirErrorAndMoveNothing() {
        JsonNode failed = client.signatures(mint("fresh-bundle")).stream()
                .filter(line -> !line.get("err").isNull())
                .findFirst()
                .orElseThrow();
        JsonNode transaction = client.transaction(failed.get("signature").asString(), "json");
        assertThat(transaction.at("/meta/err/InstructionError/1/Custom").asInt())
                .isEqualTo(6002);
        assertThat(transaction.at("/meta/preTokenBalances")).isEqualTo(transaction.at("/meta/postTokenBalances"));
        assertThat(transaction.at("/meta/logMessages").valueStream().map(JsonNode::asString))
                .last()
                .asString()
                .contains("failed: custom program error: 0x1772");
    }

    @Test
    void aVersionedTransactionNeedsAClientThatSaysItUnderstandsThem() {
        Transaction versioned = node.world().storiesChain().transactions().stream()
                .filter(Transaction::versioned)
                .findFirst()
                .orElseThrow();
        String signature = node.world().signatures().of(versioned.id());
        assertThat(client.errorCode("getTransaction", "[\"" + signature + "\",{\"encoding\":\"json\"}]"))
                .isEqualTo(-32015);
        assertThat(client.transaction(signature, "json").get("version").asInt()).isZero();
    }

    @Test
    void whatNobodyEverSignedIsNullAndWhatIsNoSignatureIsRefused() {
        String other = new Signatures(99).of(new TxId(0, 1, 1));
        assertThat(client.transaction(other, "base64").isNull()).isTrue();
        assertThat(client.errorCode("getTransaction", "[\"abc\"]")).isEqualTo(-32602);
        assertThat(client.errorCode("getTransaction", "[\"" + other + "\",{\"commitment\":\"processed\"}]"))
                .isEqualTo(-32602);
    }

    @Test
    void theFirstFunderComesInOneCallWhereTheNodeListsFromTheBeginning() {
        String busy = busiestOf("exchange-crowd");
        JsonNode page = client.result(
                "getTransactionsForAddress",
                "[\"" + busy + "\",{\"transactionDetails\":\"full\",\"sortOrder\":\"asc\",\"limit\":1,"
                        + "\"maxSupportedTransactionVersion\":0,\"encoding\":\"jsonParsed\"}]");
        JsonNode first = page.at("/data/0");
        String oldest = client.signatures(busy).getLast().get("signature").asString();
        assertThat(first.at("/transaction/signatures/0").asString()).isEqualTo(oldest);
        assertThat(first.at("/transaction/message/instructions/0/parsed/type").asString())
                .isEqualTo("transfer");
        assertThat(page.get("paginationToken").isString()).isTrue();
    }

    @Test
    void historiesCanBeginAtASlotAndLeaveFailuresOut() {
        String busy = busiestOf("exchange-crowd");
        var lines = client.signatures(busy);
        long from = lines.get(lines.size() / 2).get("slot").asLong();
        var wanted = lines.stream()
                .filter(line ->
                        line.get("slot").asLong() >= from && line.get("err").isNull())
                .toList();
        var found = new ArrayList<JsonNode>();
        String token = "";
        do {
            JsonNode page = client.result(
                    "getTransactionsForAddress",
                    "[\"" + busy + "\",{\"transactionDetails\":\"signatures\",\"sortOrder\":\"asc\",\"limit\":7" + token
                            + ",\"filters\":{\"status\":\"succeeded\",\"slot\":{\"gte\":" + from + "}}}]");
            page.get("data").forEach(found::add);
            JsonNode next = page.get("paginationToken");
            token = next.isNull() ? "" : ",\"paginationToken\":\"" + next.asString() + "\"";
        } while (!token.isEmpty());

        assertThat(names(found).reversed()).isEqualTo(names(wanted)).isNotEmpty();
    }

    @Test
    void aBlocksHeightIsNotItsSlotAndASkippedSlotHasNone() {
        long slot = client.signatures(mint("slow-rug")).getFirst().get("slot").asLong();
        JsonNode block =
                client.result("getBlock", "[" + slot + ",{\"transactionDetails\":\"none\",\"rewards\":false}]");
        assertThat(block.get("blockHeight").asLong()).isLessThan(slot);
        assertThat(block.has("transactions")).isFalse();
        JsonNode signatures = client.result("getBlock", "[" + slot + ",{\"transactionDetails\":\"signatures\"}]");
        assertThat(signatures.get("signatures").size()).isPositive();
        long skipped = slot;
        while (!ChainClock.skipped(skipped)) {
            skipped--;
        }
        assertThat(client.errorCode("getBlock", "[" + skipped + "]")).isIn(-32007, -32009);
        assertThat(client.errorCode("getBlock", "[" + (slot + 100_000_000) + "]"))
                .isEqualTo(-32004);
    }

    private static String mint(String story) {
        return node.world().stories().stream()
                .filter(s -> s.name().equals(story))
                .findFirst()
                .orElseThrow()
                .mint();
    }

    /** The holder with most history among the story's. */
    private static String busiestOf(String story) {
        var mint = Address.of(mint(story));
        return node.world().holdings(mint).stream()
                .map(account -> ((Holding) account.content()).owner())
                .max(Comparator.comparingInt(
                        owner -> node.world().history(owner).size()))
                .orElseThrow()
                .base58();
    }

    private static List<String> names(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("signature").asString()).toList();
    }
}
