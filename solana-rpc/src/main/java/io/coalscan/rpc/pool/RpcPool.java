package io.coalscan.rpc.pool;

import io.coalscan.rpc.decode.TransactionDecoder;
import io.coalscan.rpc.method.Slots;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.Turn;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TransactionRead;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Reads chain state from a pool of imperfect nodes so that one bad node stays invisible: {@code deadline(retry(hedge(sweep)))}.
 */
public final class RpcPool implements SolanaReads, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RpcPool.class);

    private final List<Node> nodes;
    private final Scheduler timer;
    private final PooledReads reads;

    private RpcPool(List<Node> nodes, Scheduler timer, RpcSettings settings, TransactionDecoder decoder) {
        this.nodes = nodes;
        this.timer = timer;
        Step steps = new Repeat(
                new HedgedSweep(new Ranking(nodes), settings.policy().hedging()),
                settings.sweeps(),
                settings.backoff());
        Caller caller = new Caller(steps, settings.total(), InstantSource.system());
        this.reads = new PooledReads(caller, decoder, this::affordable);
    }

    /** Does not wait for any node: a pool of nodes that are all down opens too. */
    public static RpcPool open(RpcSettings settings, TransactionDecoder decoder, MeterRegistry registry) {
        Scheduler timer = Schedulers.newSingle("coalscan-rpc", true);
        List<Node> nodes = new ArrayList<>();
        for (NodeSettings node : settings.nodes()) {
            String name = node.name() == null ? "node-" + (nodes.size() + 1) : node.name();
            nodes.add(Node.open(name, node, settings.policy(), registry, timer));
        }
        RpcPool pool = new RpcPool(List.copyOf(nodes), timer, settings, decoder);
        if (settings.probe()) {
            pool.nodes.forEach(RpcPool::probe);
        }
        return pool;
    }

    private static void probe(Node node) {
        node.ask(Slots.newest(0), Turn.first())
                .subscribe(
                        slot -> LOG.debug("rpc node={} slot={}", node.name(), slot),
                        failure -> LOG.warn("rpc node={} probe={}", node.name(), failure.getMessage()));
    }

    /** Benched nodes count only when all are: then all are tried. */
    private int affordable(Duration within) {
        List<Node> inUse = nodes.stream().filter(node -> !node.benched()).toList();
        long sum = (inUse.isEmpty() ? nodes : inUse)
                .stream().mapToLong(node -> node.affordable(within)).sum();
        return (int) Math.min(Integer.MAX_VALUE, sum);
    }

    @Override
    public Mono<AtSlot<@Nullable Account>> account(String address, ReadScope scope) {
        return reads.account(address, scope);
    }

    @Override
    public Mono<AtSlot<Map<String, Account>>> accounts(Collection<String> addresses, ReadScope scope) {
        return reads.accounts(addresses, scope);
    }

    @Override
    public Mono<TokenAccounts> tokenAccounts(String mint, String tokenProgram, ReadScope scope) {
        return reads.tokenAccounts(mint, tokenProgram, scope);
    }

    @Override
    public Mono<TokenAccounts> largestTokenAccounts(String mint, ReadScope scope) {
        return reads.largestTokenAccounts(mint, scope);
    }

    @Override
    public Mono<List<SignatureInfo>> signatures(String address, SignaturePage page, ReadScope scope) {
        return reads.signatures(address, page, scope);
    }

    @Override
    public Flux<TransactionRead> transactions(Collection<String> signatures, ReadScope scope) {
        return reads.transactions(signatures, scope);
    }

    @Override
    public Mono<HistoryPage> history(String address, HistoryQuery query, ReadScope scope) {
        return reads.history(address, query, scope);
    }

    @Override
    public Mono<Map<Long, BlockInfo>> blocks(Collection<Long> slots, ReadScope scope) {
        return reads.blocks(slots, scope);
    }

    @Override
    public Mono<Long> slot(ReadScope scope) {
        return reads.slot(scope);
    }

    @Override
    public int affordableCalls(Duration within) {
        return reads.affordableCalls(within);
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        timer.dispose();
    }
}
