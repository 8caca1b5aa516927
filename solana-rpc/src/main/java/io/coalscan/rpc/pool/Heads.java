package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.CallFailed;
import io.coalscan.rpc.call.RpcCall;
import io.coalscan.rpc.call.Verdict;
import io.coalscan.rpc.method.Slots;
import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.Turn;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks all nodes for their newest slot at the same time, every 5 seconds in which the pool is used, and compares. What counts as newest is the
 * runner-up's slot where three or more answer, so that no single node can make the others look old; of two the higher one. A pool of one node is never
 * asked. Nodes with a WebSocket address tell by themselves, and are compared by that too.
 */
final class Heads {
    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);

    /** About 8 seconds. */
    static final long TOLERATED = 20;
    /** So far ahead of all others, about 80 seconds, a node is not believed. */
    static final long ABSURD = 200;

    private static final long EVERY_MS = 5_000;
    private static final long SUSPICION_MS = 1_000;
    private static final long HEARD_EVERY_MS = 1_000;
    private static final long HEARD_LATELY_MS = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Heavier than any batch, so that it goes alone and tells how long a single call takes. */
    private static final RpcCall<Long> NEWEST = Slots.newest(0).weighing(1 << 16);

    private final Nodes nodes;
    private final Primaries primaries;
    private final LongSupplier clock;
    private final boolean byItself;
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);
    private final AtomicLong lastHeard = new AtomicLong(Long.MIN_VALUE);

    /** @param byItself whether nodes are asked without being told to */
    Heads(Nodes nodes, Primaries primaries, LongSupplier clock, boolean byItself) {
        this.nodes = nodes;
        this.primaries = primaries;
        this.clock = clock;
        this.byItself = byItself;
    }

    /** The pool is used. */
    void used() {
        compareUnless(EVERY_MS);
    }

    /** A node said that it is behind. */
    void suspect() {
        compareUnless(SUSPICION_MS);
    }

    /**
     * A node told its newest slot by itself. Once a second those that did so lately are compared among each other: what they tell is not confirmed yet,
     * and not to be put beside what others are asked for.
     */
    void heard(Node node, long slot) {
        long now = clock.getAsLong();
        node.head().heard(slot, now);
        long before = lastHeard.get();
        if ((before == Long.MIN_VALUE || now - before >= HEARD_EVERY_MS) && lastHeard.compareAndSet(before, now)) {
            compare(nodes.all().stream()
                    .flatMap(each -> told(each, now - HEARD_LATELY_MS))
                    .toList());
        }
    }

    private static Stream<Told> told(Node node, long since) {
        Long slot = node.head().heardSince(since);
        return slot == null ? Stream.of() : Stream.of(new Told(node, slot));
    }

    private void compareUnless(long newerThanMs) {
        long now = clock.getAsLong();
        long before = last.get();
        boolean old = before == Long.MIN_VALUE || now - before >= newerThanMs;
        if (byItself && old && nodes.all().size() > 1 && last.compareAndSet(before, now)) {
            compare().subscribe(null, failure -> LOG.warn("rpc heads failure={}", failure.getClass()));
        }
    }

    /** Asks every node that is not benched, and ends when all have answered or had their time. */
    Mono<Void> compare() {
        return Flux.fromStream(() -> nodes.all().stream())
                .filter(node -> !node.benched() && node.wait(NEWEST) == 0)
                .flatMap(Heads::ask)
                .collectList()
                .doOnNext(this::apply)
                .then();
    }

    private record Told(Node node, long slot) {}

    private static Mono<Told> ask(Node node) {
        return node.ask(NEWEST, Turn.first())
                .timed()
                .doOnNext(slot -> node.head().told(slot.get(), slot.elapsedSinceSubscription()))
                .map(slot -> new Told(node, slot.get()))
                .timeout(PATIENCE, Mono.empty())
                .onErrorResume(CallFailed.class, failure -> {
                    LOG.debug(
                            "rpc node={} head={}",
                            node.name(),
                            failure.verdict().label());
                    if (failure.verdict() instanceof Verdict.Lagging) {
                        node.head().compared(null, true);
                    }
                    return Mono.empty();
                });
    }

    private void apply(List<Told> told) {
        compare(told);
        primaries.reconsider(nodes.all());
    }

    private static void compare(List<Told> told) {
        List<Long> slots =
                told.stream().map(Told::slot).sorted(Comparator.reverseOrder()).toList();
        if (slots.size() > 1) {
            long newest = slots.get(slots.size() > 2 ? 1 : 0);
            told.forEach(one -> {
                long behind = newest - one.slot();
                one.node().head().compared(behind, behind > TOLERATED || behind < -ABSURD);
            });
        }
    }
}
