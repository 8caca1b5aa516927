package io.coalscan.sim;

import io.coalscan.sim.fault.Faults;
import io.coalscan.sim.server.RpcServer;
import io.coalscan.sim.server.TransactionCache;
import java.time.Duration;
import java.util.function.LongSupplier;
import reactor.netty.DisposableServer;

/** A simulated Solana node, on the loopback interface unless it is told another one. */
public final class SimNode implements AutoCloseable {
    static final String LOOPBACK = "127.0.0.1";

    private static final long CACHE_BYTES = 64L * 1024 * 1024;
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final SimWorld world;
    private final RpcServer server;
    private final DisposableServer bound;

    private SimNode(SimWorld world, SimSettings settings, String host, LongSupplier millis) {
        this.world = world;
        this.server = new RpcServer(
                world,
                new TransactionCache(world, CACHE_BYTES),
                millis,
                settings.batchLimit(),
                settings.providerMethods(),
                settings.faults());
        this.bound = server.bind(host, settings.port());
    }

    /** A node with a world of its own. */
    public static SimNode start(SimSettings settings) {
        return start(new SimWorld(settings), settings);
    }

    /** One more node of the same world. */
    public static SimNode start(SimWorld world, SimSettings settings) {
        return start(world, settings, LOOPBACK);
    }

    /** @param host address of the interface that it listens on */
    static SimNode start(SimWorld world, SimSettings settings, String host) {
        return new SimNode(world, settings, host, System::currentTimeMillis);
    }

    public String url() {
        return "http://" + LOOPBACK + ":" + bound.port();
    }

    /** Where it takes subscriptions: slotSubscribe, logsSubscribe of an address, accountSubscribe. */
    public String wsUrl() {
        return "ws://" + LOOPBACK + ":" + bound.port();
    }

    public SimWorld world() {
        return world;
    }

    public SimStats stats() {
        return new SimStats(
                server.counters().calls(),
                server.counters().roundTrips(),
                server.counters().tooMany(),
                server.counters().refusedCalls());
    }

    public void resetStats() {
        server.counters().reset();
    }

    public Faults faults() {
        return server.faults();
    }

    /** From the next request on. */
    public void faults(Faults wrong) {
        server.faults(wrong);
    }

    @Override
    public void close() {
        bound.disposeNow(CLOSE_WITHIN);
    }
}
