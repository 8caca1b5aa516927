package io.coalscan.local.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.sim.SimNode;
import io.coalscan.sim.SimSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Every command of both READMEs and of the page on the API is run, and every JSON block compared with what came back. */
class ReadmeIT {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    /** Commands that run this test, or take minutes; the script's help must know them. */
    private static final Set<String> ONLY_NAMED =
            Set.of("./coalscan test", "./coalscan bench", "./coalscan load", "./coalscan chaos");

    @TempDir
    static Path folder;

    private static RunningScript script;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        try (var socket = new ServerSocket(0)) {
            var port = socket.getLocalPort();
            socket.close();
            script = RunningScript.up(ROOT, folder, port);
        }
        writeTransaction(folder.resolve("transaction.json"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (script != null) {
            script.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/api.md"})
    void whatTheReadmeSaysIsSo(String file) throws IOException, InterruptedException {
        var answer = "";
        for (var block : Readme.read(ROOT.resolve(file)).blocks()) {
            switch (block.language()) {
                case "sh" -> {
                    for (var command : block.lines()) {
                        answer = run(command, answer);
                    }
                }
                case "json" ->
                    assertThat(JsonShape.missing(JSON.readTree(block.text()), JSON.readTree(answer)))
                            .isEmpty();
                case "text" -> assertThat(headings(answer)).containsAll(headings(block.text()));
                case "mermaid" -> assertThat(block.text()).startsWith("flowchart");
                default -> throw new AssertionError("a block of an unknown kind: " + block.language());
            }
        }
    }

    private static String run(String command, String before) throws IOException, InterruptedException {
        if (command.equals("./coalscan up") || command.startsWith("./coalscan up --rpc https://")) {
            return before;
        }
        if (ONLY_NAMED.contains(command)) {
            var name = command.substring(command.lastIndexOf(' ') + 1);
            assertThat(script.run("./coalscan help").output()).contains("  " + name);
            return before;
        }
        var outcome = script.run(command);
        assertThat(outcome.status()).as("%s%n%s", command, outcome.output()).isZero();
        return outcome.output();
    }

    /** The words at the beginning of lines that name a section of the report: they stay while the numbers move. */
    private static List<String> headings(String report) {
        return report.lines()
                .filter(line -> line.matches("[A-Z][A-Za-z ]+( .*)?"))
                .map(line -> line.split(" {2,}|: ", 2)[0])
                .toList();
    }

    private static void writeTransaction(Path file) throws IOException, InterruptedException {
        try (var node = SimNode.start(SimSettings.DEFAULT.withStories(List.of("fresh-bundle")));
                var http = HttpClient.newHttpClient()) {
            var mint = node.world().stories().getFirst().mint();
            var listed = call(http, node.url(), "getSignaturesForAddress", "[\"" + mint + "\",{\"limit\":5}]");
            var signature = JSON.readTree(listed).at("/result/0/signature").asString();
            var transaction = call(
                    http,
                    node.url(),
                    "getTransaction",
                    "[\"" + signature + "\",{\"encoding\":\"json\",\"maxSupportedTransactionVersion\":0}]");
            Files.writeString(file, transaction);
        }
    }

    private static String call(HttpClient http, String url, String method, String parameters)
            throws IOException, InterruptedException {
        var body = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + parameters + "}";
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
