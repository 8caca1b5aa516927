package io.coalscan.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.local.node.CorrectedNode;
import io.coalscan.local.node.Story;
import io.coalscan.model.api.TokenScanResult;
import io.coalscan.rpc.testing.RealNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole fleet, reading a real node on which a story was played; a dead node stands before it, so that every scan is a failover too. */
final class NodeFleet implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final HttpClient http;
    private final Story story;
    private final Fleet fleet;

    private NodeFleet(RealNode node, Path data) throws Exception {
        running.push(node);
        try {
            this.story = JSON.treeToValue(node.story(), Story.class);
            var corrected = kept(new CorrectedNode(node.url(), story.aheadSeconds()));
            this.http = kept(
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
            var nodes = deadUrl() + "," + corrected.url();
            var arguments = List.of("--port", "0", "--data", data.toString(), "--rpc", nodes);
            this.fleet = kept(Fleet.start(FleetArguments.parse(arguments, Map.of())));
        } catch (Exception | Error failure) {
            close();
            throw failure;
        }
    }

    /** Skips the calling test, with a reason, where the node cannot be had. */
    static NodeFleet start(Path data) throws Exception {
        return new NodeFleet(RealNode.start("scan-story.cjs"), data);
    }

    Story story() {
        return story;
    }

    /** A new scan that is expected to end with a score. */
    TokenScanResult scan(String mint) throws Exception {
        var body = JSON.writeValueAsString(Map.of("contractAddress", mint));
        var answer = send(HttpRequest.newBuilder(at("/api/v1/scan"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.path("success").asBoolean()).as(answer.toString()).isTrue();
        return JSON.treeToValue(answer.path("data"), TokenScanResult.class);
    }

    /** The envelope. */
    JsonNode get(String path) throws Exception {
        return send(HttpRequest.newBuilder(at(path)));
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + fleet.port() + path);
    }

    private JsonNode send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofByteArray());
        return JSON.readTree(answer.body());
    }

    private static String deadUrl() throws IOException {
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + closed.getLocalPort();
        }
    }

    private <T extends AutoCloseable> T kept(T opened) {
        running.push(opened);
        return opened;
    }

    @Override
    public void close() throws Exception {
        while (!running.isEmpty()) {
            running.pop().close();
        }
    }
}
