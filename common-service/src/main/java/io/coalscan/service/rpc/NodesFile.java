package io.coalscan.service.rpc;

import io.coalscan.rpc.node.NodeLimits;
import io.coalscan.rpc.node.NodeSettings;
import io.coalscan.rpc.node.NodeSettings.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Nodes and their keys in a file, so that both can be changed while a service runs, as mounted secrets are. A line is a URL and, separated by spaces,
 * any of {@code name=}, {@code role=}, {@code calls=} and {@code ws=}; empty lines and those that begin with # say nothing. A file that makes no sense changes
 * nothing.
 */
final class NodesFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NodesFile.class);

    private final Path file;
    private final Consumer<List<NodeSettings>> use;
    private List<NodeSettings> last;
    private Disposable following = () -> {};

    private NodesFile(Path file, Consumer<List<NodeSettings>> use) {
        this.file = file;
        this.use = use;
        this.last = read(file);
    }

    /** Tells of every change from now on. */
    static NodesFile follow(Path file, Duration every, Consumer<List<NodeSettings>> use) {
        NodesFile followed = new NodesFile(file, use);
        followed.following = Flux.interval(every, Schedulers.boundedElastic())
                .onBackpressureDrop()
                .subscribe(_ -> followed.look());
        return followed;
    }

    private void look() {
        try {
            List<NodeSettings> now = read(file);
            if (!now.equals(last)) {
                last = now;
                use.accept(now);
                LOG.info("rpc nodes-file nodes={}", now.size());
            }
        } catch (UncheckedIOException | IllegalArgumentException failure) {
            LOG.warn("rpc nodes-file unusable={}", failure.getClass().getSimpleName());
        }
    }

    /** @throws IllegalArgumentException when a line is no node; it is not repeated */
    static List<NodeSettings> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(NodesFile::node)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static NodeSettings node(String line) {
        String[] words = line.split("\\s+");
        Map<String, String> told = Arrays.stream(words)
                .skip(1)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : ""));
        if (!List.of("name", "role", "calls", "ws").containsAll(told.keySet())) {
            throw new IllegalArgumentException("a node has a name, a role, calls and ws, and nothing else");
        }
        return new NodeSettings(
                words[0],
                told.get("name"),
                role(told.getOrDefault("role", "primary")),
                new NodeLimits(calls(told.getOrDefault("calls", "0")), Map.of()),
                Map.of(),
                told.get("ws"));
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().replace('_', '-').equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a node's role is primary, secondary or last-resort"));
    }

    private static int calls(String word) {
        if (!word.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("a node's calls are a number");
        }
        return Integer.parseInt(word);
    }

    @Override
    public void close() {
        following.dispose();
    }
}
