package io.coalscan.rpc.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.decode.StreamingTransactionDecoder;
import io.coalscan.rpc.fuzz.Mutations;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.pool.FakeNode.Answer;
import io.coalscan.rpc.pool.FakeNode.Reply;
import io.coalscan.rpc.read.ReadException;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.SolanaReads.HistoryQuery;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** Reads of a node that spoils all it says: a value, or a {@link ReadException}, and within the deadline. */
class ReadFuzzTest {
    private static final String MINT = "So11111111111111111111111111111111111111112";
    private static final String PROGRAM = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
    private static final List<BiFunction<SolanaReads, ReadScope, Publisher<?>>> READS = List.of(
            SolanaReads::slot,
            (reads, scope) -> reads.account(MINT, scope),
            (reads, scope) -> reads.accounts(List.of(MINT, PROGRAM), scope),
            (reads, scope) -> reads.tokenAccounts(MINT, PROGRAM, scope),
            (reads, scope) -> reads.largestTokenAccounts(MINT, scope),
            (reads, scope) -> reads.tokensOf(MINT, scope),
            (reads, scope) -> reads.signatures(MINT, SignaturePage.newest(), scope),
            (reads, scope) -> reads.transactions(List.of("sig0", "sig1"), scope),
            (reads, scope) -> reads.history(MINT, new HistoryQuery(true, 100, null, true), scope),
            (reads, scope) -> reads.blocks(List.of(5L, 6L), scope));
    private static final String ACCOUNT =
            "{\"data\":[\"AQI=\",\"base64\"],\"executable\":false,\"lamports\":7,\"owner\":\"prog\",\"rentEpoch\":0,\"space\":2}";

    private static FakeNode node;

    @BeforeContainer
    static void start() {
        node = Pools.withTransactions(FakeNode.start())
                .answers("getAccountInfo", _ -> inContext(ACCOUNT))
                .answers("getMultipleAccounts", _ -> inContext("[" + ACCOUNT + ",null]"))
                .answers(
                        "getProgramAccounts",
                        _ -> inContext("[{\"pubkey\":\"p\",\"account\":{\"data\":[\"AQI=\",\"base64\"]}}]"))
                .answers(
                        "getAssetsByOwner",
                        _ -> Answer.result("{\"items\":[{\"interface\":\"FungibleToken\",\"id\":\"" + MINT
                                + "\",\"token_info\":{\"balance\":7,\"decimals\":6}}]}"))
                .answers(
                        "getTokenAccountsByOwner",
                        _ -> inContext("[{\"pubkey\":\"p\",\"account\":{\"data\":{\"parsed\":{\"info\":{\"mint\":\""
                                + MINT + "\",\"owner\":\"" + MINT
                                + "\",\"tokenAmount\":{\"amount\":\"7\",\"decimals\":6}}}}}}]"))
                .answers("getTokenLargestAccounts", _ -> inContext("[{\"address\":\"" + MINT + "\",\"amount\":\"1\"}]"))
                .answers(
                        "getSignaturesForAddress",
                        _ -> Answer.result(
                                "[{\"signature\":\"sig0\",\"slot\":5,\"err\":null,\"blockTime\":1700000000}]"))
                .answers("getTransactionsForAddress", _ -> Answer.result("{\"data\":[],\"paginationToken\":null}"))
                .answers("getBlock", _ -> Answer.result("{\"blockHeight\":4,\"blockTime\":1700000000}"));
    }

    @AfterContainer
    static void stop() {
        node.close();
    }

    @Property(shrinking = ShrinkingMode.OFF, tries = 150)
    void ofEveryKind(@ForAll long seed) {
        Random random = new Random(seed);
        node.spoils(reply -> spoilt(reply, random.nextLong()));
        RpcSettings settings = new RpcSettings(
                List.of(NodeSettings.of(node.url())), Pools.POLICY, Duration.ofSeconds(5), 1, Duration.ZERO, false);
        try (RpcPool pool = RpcPool.open(settings, new StreamingTransactionDecoder(), new SimpleMeterRegistry())) {
            List<?> read = Flux.from(READS.get(random.nextInt(READS.size())).apply(pool, Pools.scope()))
                    .cast(Object.class)
                    .onErrorResume(ReadException.class, failure -> Flux.just(failure))
                    .collectList()
                    .block(Pools.PATIENCE);
            assertThat(read).isNotNull();
        }
    }

    private static Reply spoilt(Reply reply, long seed) {
        return reply.saying(new String(Mutations.of(reply.body(), seed), StandardCharsets.UTF_8));
    }

    private static Answer inContext(String value) {
        return Answer.result("{\"context\":{\"slot\":9},\"value\":" + value + "}");
    }
}
