package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.Movement;
import io.coalscan.rpc.decode.Movement.Cause;
import io.coalscan.rpc.decode.Movement.Side;
import io.coalscan.rpc.decode.StreamingTransactionDecoder;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads.BlockInfo;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TokenAccounts.Source;
import io.coalscan.rpc.read.TokenAccounts.TokenAccount;
import io.coalscan.rpc.read.TransactionRead;
import io.coalscan.rpc.testing.RealNode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The contract with a node that nobody here wrote. A dead node stands before it: the pool is in play as always. */
class RealNodeTest {
    private static RealNode node;
    private static RpcPool pool;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        node = RealNode.start("pool-story.cjs");
        pool = RpcPool.open(
                Pools.settings(List.of(FakeNode.deadUrl(), node.url()), Pools.POLICY),
                new StreamingTransactionDecoder(),
                new SimpleMeterRegistry());
    }

    @AfterAll
    static void stop() throws IOException {
        if (pool != null) {
            pool.close();
        }
        if (node != null) {
            node.close();
        }
    }

    @Test
    void listsTheOwnersOfAClassicToken() {
        assertThat(balances("classic"))
                .containsOnly(
                        Map.entry(payer(), BigInteger.valueOf(750_000_000)),
                        Map.entry(holder(0), BigInteger.valueOf(200_000_000)),
                        Map.entry(holder(1), BigInteger.valueOf(50_000_000)));
    }

    @Test
    void listsTheOwnersOfATokenWhoseTransfersCost() {
        assertThat(balances("withFee"))
                .containsOnly(
                        Map.entry(payer(), BigInteger.valueOf(750_000_000)),
                        Map.entry(holder(0), BigInteger.valueOf(197_500_000)),
                        Map.entry(holder(1), BigInteger.valueOf(49_500_000)));
    }

    @Test
    void findsTheHistoryOfATokenAccount() {
        JsonNode token = node.story().path("classic");
        List<SignatureInfo> history = pool.signatures(
                        token.path("accounts").path(1).asString(), SignaturePage.newest(), Pools.scope())
                .block(Pools.PATIENCE);
        assertThat(history)
                .extracting(SignatureInfo::signature)
                .contains(token.path("toFirst").asString(), token.path("onward").asString());
        assertThat(history).noneMatch(SignatureInfo::failed);
    }

    @Test
    void decodesTransfers() {
        DecodedTransaction transfer = read("classic", "onward");
        assertThat(transfer.failed()).isFalse();
        assertThat(transfer.feePayer()).isEqualTo(payer());
        assertThat(transfer.signers()).containsExactlyInAnyOrder(payer(), holder(0));
        assertThat(amount(transfer, "classic", Side.TRANSFER_OUT, holder(0))).isEqualTo(50_000_000);
        assertThat(amount(transfer, "classic", Side.TRANSFER_IN, holder(1))).isEqualTo(50_000_000);
    }

    @Test
    void decodesTransfersThatCostAPartOfWhatWasSent() {
        DecodedTransaction transfer = read("withFee", "toFirst");
        assertThat(amount(transfer, "withFee", Side.TRANSFER_OUT, payer())).isEqualTo(250_000_000);
        assertThat(amount(transfer, "withFee", Side.TRANSFER_IN, holder(0))).isEqualTo(247_500_000);
    }

    @Test
    void knowsTheBlockOfATransaction() {
        long slot = read("classic", "toFirst").slot();
        Map<Long, BlockInfo> blocks = pool.blocks(List.of(slot), Pools.scope()).block(Pools.PATIENCE);
        assertThat(blocks).containsOnlyKeys(slot);
        assertThat(blocks.get(slot).height()).isPositive();
    }

    @Test
    void readsAccountsAndSaysWhichDoNotExist() {
        JsonNode token = node.story().path("withFee");
        String mint = token.path("mint").asString();
        String nobody = "1nc1nerator11111111111111111111111111111111";
        var accounts = pool.accounts(List.of(mint, nobody), Pools.scope()).block(Pools.PATIENCE);
        assertThat(accounts.value()).containsOnlyKeys(mint);
        assertThat(accounts.value().get(mint).owner())
                .isEqualTo(token.path("program").asString());
        assertThat(pool.account(nobody, Pools.scope()).block(Pools.PATIENCE).value())
                .isNull();
    }

    private static Map<String, BigInteger> balances(String token) {
        JsonNode told = node.story().path(token);
        TokenAccounts holders = pool.tokenAccounts(
                        told.path("mint").asString(), told.path("program").asString(), Pools.scope())
                .block(Pools.PATIENCE);
        assertThat(holders.source()).isEqualTo(Source.PROGRAM_ACCOUNTS);
        assertThat(holders.slot()).isPositive();
        return holders.accounts().stream().collect(Collectors.toMap(TokenAccount::owner, TokenAccount::amount));
    }

    private static DecodedTransaction read(String token, String which) {
        String signature = node.story().path(token).path(which).asString();
        TransactionRead read =
                pool.transactions(List.of(signature), Pools.scope()).blockLast(Pools.PATIENCE);
        assertThat(read).isInstanceOf(TransactionRead.Found.class);
        return ((TransactionRead.Found) read).transaction();
    }

    private static long amount(DecodedTransaction transaction, String token, Side side, String owner) {
        String mint = node.story().path(token).path("mint").asString();
        List<Movement> movements = transaction.movements().stream()
                .filter(movement -> mint.equals(movement.mint())
                        && movement.side() == side
                        && movement.owner().equals(owner))
                .toList();
        assertThat(movements).hasSize(1);
        assertThat(movements.getFirst().cause()).isEqualTo(Cause.TRANSFER);
        return movements.getFirst().amount().longValueExact();
    }

    private static String payer() {
        return node.story().path("payer").asString();
    }

    private static String holder(int number) {
        return node.story().path("holders").path(number).asString();
    }
}
