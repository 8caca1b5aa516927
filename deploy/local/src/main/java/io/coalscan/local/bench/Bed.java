package io.coalscan.local.bench;

import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import io.coalscan.sim.fault.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a section of the benchmark runs on: fleets and nodes that end, and data that is removed, with it. */
public final class Bed implements AutoCloseable {
    private final Path root;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    public Bed(Path root) {
        this.root = root;
    }

    /** A running fleet and how to call it. */
    public record Fleet(FleetProcess process, ScanClient client) {}

    Path root() {
        return root;
    }

    public void closeLater(AutoCloseable opened) {
        open.push(opened);
    }

    /** A part of this bed that may end before it. */
    Bed fork() {
        return new Bed(root);
    }

    public SimNode node(int tokens, int holders, int transactions, Faults faults) {
        return node(tokens, holders, transactions, false, faults);
    }

    /** A node without any provider's methods that refuses larger batches. */
    SimNode plain(int tokens, int holders, int transactions, int batchLimit, Faults faults) {
        return node(tokens, holders, transactions, batchLimit, false, faults);
    }

    /** @param providerMethods whether it has the methods of some providers too */
    SimNode node(int tokens, int holders, int transactions, boolean providerMethods, Faults faults) {
        return node(tokens, holders, transactions, SimSettings.DEFAULT.batchLimit(), providerMethods, faults);
    }

    private SimNode node(
            int tokens, int holders, int transactions, int batchLimit, boolean providerMethods, Faults faults) {
        int anyPort = 0;
        var settings = new SimSettings(
                anyPort,
                System.nanoTime(),
                0,
                List.of("fresh-bundle"),
                tokens,
                holders,
                transactions,
                tokens,
                batchLimit,
                providerMethods,
                faults);
        var node = SimNode.start(settings);
        open.push(node);
        // a chain exists before it is read: its making is no part of any measurement
        node.world().makeGenerated();
        return node;
    }

    /** One more node of the same chain. */
    SimNode beside(SimNode node, Faults faults) {
        var beside = SimNode.start(node.world(), SimSettings.DEFAULT.withFaults(faults));
        open.push(beside);
        return beside;
    }

    /** A fleet with an empty database that reads this node. */
    public Fleet fleet(SimNode node) {
        return fleet(List.of(node));
    }

    /** A fleet with an empty database that reads these nodes, in this order of preference. */
    Fleet fleet(List<SimNode> nodes) {
        var urls = String.join(",", nodes.stream().map(SimNode::url).toList());
        return fleet(emptyData(), List.of("--rpc", urls, "--sol-usd", "150", "--trusted-proxies", "127.0.0.1/32"));
    }

    Fleet fleet(Path data, List<String> options) {
        var process = FleetProcess.start(root, data, options);
        open.push(process);
        return new Fleet(process, new ScanClient(process.port()));
    }

    public Path emptyData() {
        try {
            var folder = Files.createTempDirectory("coalscan-bench");
            open.push(() -> delete(folder));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }

    /** Returns when something listens there. */
    public static void awaitListening(int port) throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("nothing listens on port " + port);
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
