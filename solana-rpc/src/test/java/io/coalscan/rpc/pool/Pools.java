package io.coalscan.rpc.pool;

import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.decode.TransactionDecoder;
import io.coalscan.rpc.decode.UndecodableTransactionException;
import io.coalscan.rpc.node.Hedging;
import io.coalscan.rpc.node.NodePolicy;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JsonParser;

/** Pools over fake nodes with short times. */
final class Pools {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    /** For tests in which a machine that is busy with other things must not make a node look slow. */
    static final Hedging NO_HEDGES =
            new Hedging(0.9, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 0, 0);

    static final NodePolicy POLICY = new NodePolicy(
            Duration.ofMillis(1_500), 50, 1 << 20, 8, 10_000, Duration.ofMillis(1), Duration.ofMinutes(10), NO_HEDGES);

    private Pools() {}

    static RpcPool over(FakeNode... nodes) {
        return of(Stream.of(nodes).map(FakeNode::url).toList());
    }

    static RpcPool of(List<String> urls) {
        return of(urls, POLICY, new SimpleMeterRegistry());
    }

    static RpcPool of(List<String> urls, NodePolicy policy, MeterRegistry registry) {
        return RpcPool.open(settings(urls, policy), Pools::decode, registry);
    }

    static RpcSettings settings(List<String> urls, NodePolicy policy) {
        List<NodeSettings> nodes = urls.stream().map(NodeSettings::of).toList();
        return new RpcSettings(nodes, policy, Duration.ofSeconds(15), 3, Duration.ofMillis(20), false);
    }

    static ReadScope scope() {
        return scope(new CallBudget(100_000));
    }

    static ReadScope scope(CallBudget budget) {
        return new ReadScope(budget, 0, System.currentTimeMillis() + PATIENCE.toMillis());
    }

    static List<String> signatures(int count) {
        return IntStream.range(0, count).mapToObj(n -> "sig" + n).toList();
    }

    /** The result of a transaction that {@link #decode} understands. */
    static FakeNode.Answer transaction(String signature) {
        return FakeNode.Answer.result(
                "{\"slot\":7,\"meta\":{\"err\":null},\"transaction\":{\"signatures\":[\"" + signature + "\"]}}");
    }

    static FakeNode withTransactions(FakeNode node) {
        return node.answers(
                "getTransaction", params -> transaction(params.get(0).asString()));
    }

    /** A decoder that knows the signature only: decoding itself is proven elsewhere. */
    static DecodedTransaction decode(JsonParser parser) {
        String signature = FakeNode.JSON
                .readTree(parser)
                .path("transaction")
                .path("signatures")
                .path(0)
                .asString("");
        if (signature.isEmpty()) {
            throw new UndecodableTransactionException("no signature");
        }
        return new DecodedTransaction(signature, 7, 1L, false, "payer", List.of(), 5_000, List.of(), List.of());
    }

    static final TransactionDecoder DECODER = Pools::decode;

    /** Polls until it holds; fails when it does not within {@link #PATIENCE}. */
    static void until(BooleanSupplier holds) {
        Mono.fromSupplier(holds::getAsBoolean)
                .filter(Boolean::booleanValue)
                .repeatWhenEmpty(polls -> polls.delayElements(Duration.ofMillis(20), Schedulers.boundedElastic()))
                .block(PATIENCE);
    }
}
