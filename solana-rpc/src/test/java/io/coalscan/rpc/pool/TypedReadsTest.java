package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads.BlockInfo;
import io.coalscan.rpc.read.SolanaReads.HistoryQuery;
import io.coalscan.rpc.read.TransactionRead;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypedReadsTest {
    private static final String ACCOUNT =
            "{\"data\":[\"AQI=\",\"base64\"],\"executable\":true,\"lamports\":7,\"owner\":\"prog\",\"rentEpoch\":18446744073709551615,\"space\":2}";

    @Test
    void tellAnAccountThatDoesNotExistFromANodeThatDoesNotAnswer() {
        try (FakeNode node = FakeNode.start()
                        .answers(
                                "getAccountInfo",
                                params -> Answer.result("{\"context\":{\"slot\":5},\"value\":"
                                        + (params.get(0).asString().equals("there") ? ACCOUNT : "null") + "}"));
                RpcPool pool = Pools.over(node)) {
            var gone = pool.account("gone", Pools.scope()).block(Pools.PATIENCE);
            assertThat(gone.value()).isNull();
            assertThat(gone.slot()).isEqualTo(5);
            var there =
                    pool.account("there", Pools.scope()).block(Pools.PATIENCE).value();
            assertThat(there.data()).containsExactly(1, 2);
            assertThat(there.owner()).isEqualTo("prog");
            assertThat(there.lamports()).isEqualTo(7);
            assertThat(there.executable()).isTrue();
        }
    }

    @Test
    void giveAccountsInTheOrderAskedWithTheOldestSlot() {
        List<String> addresses = IntStream.range(0, 250).mapToObj(n -> "a" + n).toList();
        AtomicInteger slot = new AtomicInteger(50);
        try (FakeNode node = FakeNode.start().answers("getMultipleAccounts", params -> {
                    List<String> values = new ArrayList<>();
                    params.get(0)
                            .forEach(address -> values.add(address.asString().equals("a3") ? "null" : ACCOUNT));
                    return Answer.result(
                            "{\"context\":{\"slot\":" + slot.getAndIncrement() + "},\"value\":" + values + "}");
                });
                RpcPool pool = Pools.over(node)) {
            var read = pool.accounts(addresses, Pools.scope()).block(Pools.PATIENCE);
            assertThat(read.value().keySet())
                    .containsExactlyElementsOf(addresses.stream()
                            .filter(address -> !address.equals("a3"))
                            .toList());
            assertThat(read.slot()).isEqualTo(50);
            assertThat(node.calls("getMultipleAccounts")).hasSize(3);
        }
    }

    @Test
    void readSignaturesAsTheyAre() {
        try (FakeNode node = FakeNode.start()
                        .answers(
                                "getSignaturesForAddress",
                                _ -> Answer.result(
                                        "[{\"blockTime\":null,\"confirmationStatus\":\"confirmed\","
                                                + "\"err\":{\"InstructionError\":[0,{\"Custom\":1}]},\"memo\":null,\"signature\":\"s1\",\"slot\":9},"
                                                + "{\"blockTime\":3,\"confirmationStatus\":\"finalized\",\"err\":null,\"memo\":\"x\",\"signature\":\"s2\",\"slot\":8}]"));
                RpcPool pool = Pools.over(node)) {
            assertThat(pool.signatures("a", new SignaturePage("b", "u", 10), Pools.scope())
                            .block(Pools.PATIENCE))
                    .containsExactly(
                            new SignatureInfo("s1", 9, null, true, false),
                            new SignatureInfo("s2", 8, 3_000L, false, true));
            var options = node.calls("getSignaturesForAddress").getFirst().at("/params/1");
            assertThat(options.toString())
                    .isEqualTo("{\"limit\":10,\"before\":\"b\",\"until\":\"u\",\"commitment\":\"confirmed\"}");
        }
    }

    @Test
    void askASecondNodeBeforeTheyBelieveThatThereIsNothing() {
        try (FakeNode forgetful = FakeNode.start()
                        .answers("getTransaction", _ -> Answer.result("null"))
                        .answers("getSignaturesForAddress", _ -> Answer.result("[]"));
                FakeNode archive = Pools.withTransactions(FakeNode.start())
                        .answers(
                                "getSignaturesForAddress",
                                _ -> Answer.result("[{\"signature\":\"s\",\"slot\":5,\"err\":null,\"blockTime\":2}]"));
                RpcPool pool = Pools.over(forgetful, archive)) {
            assertThat(pool.transactions(List.of("s"), Pools.scope()).blockLast(Pools.PATIENCE))
                    .isInstanceOf(TransactionRead.Found.class);
            assertThat(pool.signatures("a", SignaturePage.newest(), Pools.scope())
                            .block(Pools.PATIENCE))
                    .hasSize(1);
        }
    }

    @Test
    void sayThatATransactionIsMissingWhenNobodyHasIt() {
        try (FakeNode one = FakeNode.start().answers("getTransaction", _ -> Answer.result("null"));
                FakeNode two = FakeNode.start().answers("getTransaction", _ -> Answer.result("null"));
                RpcPool pool = Pools.of(List.of(FakeNode.deadUrl(), one.url(), two.url()))) {
            assertThat(pool.transactions(List.of("s"), Pools.scope()).blockLast(Pools.PATIENCE))
                    .isEqualTo(new TransactionRead.Missing("s"));
            assertThat(two.calls("getTransaction")).hasSize(1);
        }
    }

    @Test
    void keepOneUnreadableTransactionFromHidingTheOthers() {
        try (FakeNode node = FakeNode.start()
                        .answers(
                                "getTransaction",
                                params -> params.get(0).asString().equals("sig3")
                                        ? Answer.result("{\"weird\":[1,{\"a\":2}]}")
                                        : Pools.transaction(params.get(0).asString()));
                RpcPool pool = Pools.over(node)) {
            List<TransactionRead> reads = pool.transactions(Pools.signatures(6), Pools.scope())
                    .collectList()
                    .block(Pools.PATIENCE);
            assertThat(reads).hasSize(6);
            assertThat(reads.stream().filter(TransactionRead.Unread.class::isInstance))
                    .extracting(TransactionRead::signature)
                    .containsExactly("sig3");
        }
    }

    @Test
    void useJsonWhereBase64IsRefused() {
        try (FakeNode node = FakeNode.start()
                        .answers(
                                "getTransaction",
                                params -> params.get(1)
                                                .path("encoding")
                                                .asString()
                                                .equals("json")
                                        ? Pools.transaction(params.get(0).asString())
                                        : Answer.error(-32602));
                RpcPool pool = Pools.over(node)) {
            assertThat(pool.transactions(Pools.signatures(3), Pools.scope())
                            .collectList()
                            .block(Pools.PATIENCE))
                    .allMatch(TransactionRead.Found.class::isInstance);
            pool.transactions(List.of("later"), Pools.scope()).blockLast(Pools.PATIENCE);
            assertThat(node.calls("getTransaction")
                            .getLast()
                            .at("/params/1/encoding")
                            .asString())
                    .isEqualTo("json");
        }
    }

    @Test
    void leaveOutSlotsWithoutABlock() {
        try (FakeNode node = FakeNode.start().answers("getBlock", params -> switch (params.get(0)
                        .asInt()) {
                    case 1 ->
                        Answer.result("{\"blockHeight\":11,\"blockTime\":4,\"blockhash\":\"h\",\"parentSlot\":0}");
                    case 2 -> Answer.error(-32007);
                    case 3 -> Answer.error(-32009);
                    default -> Answer.result("{\"blockHeight\":14,\"blockTime\":null}");
                });
                RpcPool pool = Pools.over(node)) {
            assertThat(pool.blocks(List.of(1L, 2L, 3L, 4L), Pools.scope()).block(Pools.PATIENCE))
                    .containsOnly(Map.entry(1L, new BlockInfo(11, 4_000L)), Map.entry(4L, new BlockInfo(14, null)));
        }
    }

    @Test
    void readAPageOfHistoryAndCountWhatCannotBeDecoded() {
        String one = Pools.transaction("s1").value();
        try (FakeNode node = FakeNode.start()
                        .answers(
                                "getTransactionsForAddress",
                                _ -> Answer.result("{\"data\":[" + one + ",{\"odd\":{\"x\":[]}}," + one
                                        + "],\"paginationToken\":\"9:1\"}"));
                RpcPool pool = Pools.over(node)) {
            var page = pool.history("a", new HistoryQuery(true, 100, "8:0", true), Pools.scope())
                    .block(Pools.PATIENCE);
            assertThat(page.transactions()).hasSize(2);
            assertThat(page.undecodable()).isEqualTo(1);
            assertThat(page.next()).isEqualTo("9:1");
            assertThat(node.calls("getTransactionsForAddress")
                            .getFirst()
                            .at("/params/1/paginationToken")
                            .asString())
                    .isEqualTo("8:0");
        }
    }

    @Test
    void askForAHistoryFromASlotOn() {
        try (FakeNode node = FakeNode.start()
                        .answers(
                                "getTransactionsForAddress",
                                _ -> Answer.result("{\"data\":[],\"paginationToken\":null}"));
                RpcPool pool = Pools.over(node)) {
            pool.history("a", new HistoryQuery(true, 100, null, false, 77L), Pools.scope())
                    .block(Pools.PATIENCE);
            assertThat(node.calls("getTransactionsForAddress")
                            .getFirst()
                            .at("/params/1/filters")
                            .toString())
                    .isEqualTo("{\"tokenAccounts\":\"none\",\"status\":\"succeeded\",\"slot\":{\"gte\":77}}");
        }
    }
}
