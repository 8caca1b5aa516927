package io.coalscan.rpc.pool;

import io.coalscan.rpc.decode.TransactionDecoder;
import io.coalscan.rpc.live.ChainEvents;
import io.coalscan.rpc.live.LiveChain;
import io.coalscan.rpc.live.LiveSettings;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeView;
import io.coalscan.rpc.read.Account;
import io.coalscan.rpc.read.OwnedTokens;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.rpc.read.SignaturePage;
import io.coalscan.rpc.read.SolanaReads;
import io.coalscan.rpc.read.TokenAccounts;
import io.coalscan.rpc.read.TransactionRead;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Reads chain state from a pool of imperfect nodes so that one bad node stays invisible: {@code deadline(retry(hedge(sweep)))}.
 */
public final class RpcPool implements SolanaReads, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RpcPool.class);

    private final Nodes nodes;
    private final Scheduler timer;
    private final Duration longestCall;
    private final Heads heads;
    private final PooledReads reads;
    private final LiveChain live;
    private final @Nullable LiveHeads liveHeads;
    private final Set<Node> leaving = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Disposable> sharing = new AtomicReference<>();

    private RpcPool(
            Nodes nodes,
            Scheduler timer,
            RpcSettings settings,
            TransactionDecoder decoder,
            MeterRegistry registry,
            CallSpans spans) {
        this.nodes = nodes;
        this.timer = timer;
        this.longestCall = settings.total();
        LongSupplier clock = () -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        Primaries primaries = new Primaries(clock);
        heads = new Heads(nodes, primaries, clock, settings.probe());
        Step sweep = new HedgedSweep(
                nodes, new Ranking(nodes, primaries), heads, settings.policy().hedging(), spans);
        Step steps = new Repeat(sweep, settings.sweeps(), settings.backoff());
        Caller caller = new Caller(steps, settings.total(), InstantSource.system());
        this.reads = new PooledReads(caller, decoder, this::affordable);
        this.live = new LiveChain(reads, settings.live(), timer, registry);
        this.liveHeads = settings.probe() ? new LiveHeads(live, heads) : null;
        listen();
        if (settings.probe()) {
            compareNodes().subscribe();
        }
    }

    /** Asks all nodes for their newest slot and compares them, as happens every few seconds in which the pool is used. Never fails. */
    public Mono<Void> compareNodes() {
        return heads.compare();
    }

    /** Does not wait for any node: a pool of nodes that are all down opens too. */
    public static RpcPool open(RpcSettings settings, TransactionDecoder decoder, MeterRegistry registry) {
        return open(settings, decoder, registry, ObservationRegistry.NOOP);
    }

    /** @param spans is told of each call to a node that is asked below another observation; no meters are to come of it */
    public static RpcPool open(
            RpcSettings settings, TransactionDecoder decoder, MeterRegistry registry, ObservationRegistry spans) {
        Scheduler timer = Schedulers.newSingle("coalscan-rpc", true);
        Nodes nodes = new Nodes((name, node) -> Node.open(name, node, settings.policy(), registry, timer));
        nodes.use(settings.nodes());
        return new RpcPool(nodes, timer, settings, decoder, registry, new CallSpans(spans));
    }

    /**
     * Uses these nodes from now on. A node whose settings are the same keeps all that is known of it; one that is gone, or has another URL, answers what
     * it was asked before and is closed then.
     *
     * @throws IllegalArgumentException when there is none, or two have the same name; then nothing changes
     */
    public void use(List<NodeSettings> settings) {
        nodes.use(settings).forEach(gone -> {
            LOG.info("rpc node={} gone", gone.name());
            leaving.add(gone);
            timer.schedule(() -> left(gone), longestCall.toMillis(), TimeUnit.MILLISECONDS);
        });
        listen();
    }

    private void listen() {
        List<Node> telling = nodes.all().stream()
                .filter(node -> node.settings().ws() != null)
                .toList();
        live.use(telling.stream().flatMap(RpcPool::source).toList());
        if (liveHeads != null) {
            liveHeads.follow(telling);
        }
    }

    private static Stream<LiveChain.Source> source(Node node) {
        return Stream.ofNullable(node.settings().ws()).map(ws -> new LiveChain.Source(node.name(), ws));
    }

    /**
     * What happens on chain as it happens, from the nodes that have a WebSocket address and the histories of all. Ends with the pool; without any such
     * address it is found out by asking now and then.
     */
    public ChainEvents events() {
        return live;
    }

    /** What happens on the chain that these read: a pool's own events; of other reads, whose nodes are not known, the histories are asked now and then. */
    public static ChainEvents eventsOf(SolanaReads reads, MeterRegistry registry) {
        return reads instanceof RpcPool pool
                ? pool.events()
                : new LiveChain(reads, LiveSettings.USUAL, Schedulers.parallel(), registry);
    }

    private void left(Node gone) {
        leaving.remove(gone);
        gone.close();
    }

    private int affordable(Duration within) {
        long sum = inUse().mapToLong(node -> node.affordable(within)).sum();
        return (int) Math.min(Integer.MAX_VALUE, sum);
    }

    /** Benched nodes count only when all are: then all are tried. */
    private Stream<Node> inUse() {
        List<Node> all = nodes.all();
        List<Node> inUse = all.stream().filter(node -> !node.benched()).toList();
        return (inUse.isEmpty() ? all : inUse).stream();
    }

    /** How the nodes are at the moment, in the order of the settings. */
    public List<NodeView> view() {
        return nodes.all().stream().map(Node::view).toList();
    }

    /**
     * Shares the limits that the settings name for nodes with other processes from now on.
     *
     * @throws IllegalStateException when it does already
     */
    public void shareWith(Fleet fleet) {
        FleetShares shares = new FleetShares(nodes, fleet);
        Disposable exchanging = Flux.interval(Duration.ZERO, FleetShares.EVERY, timer)
                .onBackpressureDrop()
                .concatMap(_ -> shares.exchange())
                .subscribe();
        if (!sharing.compareAndSet(null, exchanging)) {
            exchanging.dispose();
            throw new IllegalStateException("the pool is shared already");
        }
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
    public Mono<OwnedTokens> tokensOf(String owner, ReadScope scope) {
        return reads.tokensOf(owner, scope);
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
    public double callsPerSecond() {
        return inUse().mapToDouble(Node::callsPerSecond).sum();
    }

    @Override
    public void close() {
        Disposable exchanging = sharing.get();
        if (exchanging != null) {
            exchanging.dispose();
        }
        if (liveHeads != null) {
            liveHeads.follow(List.of());
        }
        live.close();
        nodes.all().forEach(Node::close);
        leaving.forEach(Node::close);
        timer.dispose();
    }
}
