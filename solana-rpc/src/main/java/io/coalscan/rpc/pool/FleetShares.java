package io.coalscan.rpc.pool;

import io.coalscan.rpc.node.Node;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Shares the nodes' limits with the other processes of the fleet: once a second each tells what it used and wants, and takes its part. While they
 * cannot be reached each takes an even part, by their number when they last could be.
 */
final class FleetShares {
    static final Duration EVERY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(FleetShares.class);

    private final Nodes nodes;
    private final Fleet fleet;
    private volatile int processes = 1;
    private volatile boolean reached = true;

    FleetShares(Nodes nodes, Fleet fleet) {
        this.nodes = nodes;
        this.fleet = fleet;
    }

    /** Never fails. */
    Mono<Void> exchange() {
        return Mono.defer(() -> {
                    Report own = Report.of(nodes.all());
                    return fleet.tell(own.text()).timeout(EVERY).doOnNext(others -> apply(own, others));
                })
                .onErrorResume(failure -> {
                    alone(failure);
                    return Mono.empty();
                })
                .then();
    }

    private void apply(Report own, List<String> texts) {
        List<Report> others = texts.stream().map(Report::read).toList();
        processes = 1 + others.size();
        for (Node node : nodes.all()) {
            String id = Report.id(node);
            List<Report> users =
                    others.stream().filter(one -> one.byNode().containsKey(id)).toList();
            node.shared(
                    own.ofNode(id), users.stream().map(one -> one.ofNode(id)).toList());
        }
        if (!reached) {
            LOG.info("rpc fleet=reached processes={}", processes);
        }
        reached = true;
    }

    private void alone(Throwable failure) {
        nodes.all().forEach(node -> node.sharedEvenly(processes));
        if (reached) {
            LOG.warn(
                    "rpc fleet=away processes={} failure={}",
                    processes,
                    failure.getClass().getSimpleName());
        }
        reached = false;
    }
}
