package io.coalscan.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.contract.testing.Contract;
import io.coalscan.gateway.contract.testing.Contract.Operation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An API of which every answer is held against the contract. Each call comes from an address of its own, so that no limit is met. */
public final class CheckedApi implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Contract contract = Contract.read();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> answered = new TreeSet<>();
    private final String url;
    private int callers;

    public CheckedApi(String url) {
        this.url = url;
    }

    public Contract contract() {
        return contract;
    }

    /** One call of an operation. */
    public final class Call {
        private final Operation operation;
        private final HttpRequest.Builder request;

        private Call(Operation operation, String path) {
            this.operation = operation;
            this.request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(Duration.ofSeconds(60))
                    .method(operation.method().toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.noBody())
                    .header("Accept-Language", "en")
                    .header("X-Forwarded-For", "198.18." + callers / 250 + "." + callers++ % 250);
        }

        public Call with(String header, String value) {
            request.setHeader(header, value);
            return this;
        }

        public Call body(String type, String body) {
            request.setHeader("Content-Type", type)
                    .method(operation.method().toUpperCase(Locale.ROOT), HttpRequest.BodyPublishers.ofString(body));
            return this;
        }

        /** The answer, which has that status and is as described. */
        public HttpResponse<String> expect(int status) throws IOException, InterruptedException {
            var answer = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(answer.statusCode())
                    .as(operation.name() + "\n" + answer.body())
                    .isEqualTo(status);
            assertThat(faults(operation, answer))
                    .as(operation.name() + " " + status)
                    .isEmpty();
            answered.add(operation.name() + " " + status);
            return answer;
        }

        /** The first event or comment of a stream that does not end by itself. */
        public String firstOfStream() throws IOException, InterruptedException {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(answer.statusCode()).as(operation.name()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
            answered.add(operation.name() + " 200");
            try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                return lines.readLine();
            }
        }

        public JsonNode json(int status) throws IOException, InterruptedException {
            return JSON.readTree(expect(status).body());
        }
    }

    /** @param arguments values of the path's variables in their order, then the query */
    public Call call(String operationId, Object... arguments) {
        var operation = contract.operation(operationId);
        var path = operation.path();
        int next = 0;
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]+}", arguments[next++].toString());
        }
        return new Call(operation, next < arguments.length ? path + "?" + arguments[next] : path);
    }

    /** A call that is no operation of the contract; its answer is not checked. */
    public HttpResponse<String> raw(String method, String path, String language)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Accept-Language", language)
                .build();
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** A GET that is answered, and not repeated to a caller who has the answer. */
    public JsonNode read(String operationId, Object... arguments) throws IOException, InterruptedException {
        var first = call(operationId, arguments).expect(200);
        var tag = first.headers().firstValue("ETag");
        assertThat(tag).as(operationId).isPresent();
        call(operationId, arguments).with("If-None-Match", tag.orElseThrow()).expect(304);
        return type(first).equals("application/json") ? JSON.readTree(first.body()) : JSON.missingNode();
    }

    /** Operations with the statuses that they were seen to answer. */
    public Set<String> answered() {
        return Set.copyOf(answered);
    }

    /** Faults of the events of a stream, by their names. */
    public List<String> eventFaults(String operationId, String stream) {
        var at = JsonPointer.compile("/paths/"
                + contract.operation(operationId).path().replace("~", "~0").replace("/", "~1") + "/get/x-events");
        var faults = new ArrayList<String>();
        for (var event : stream.strip().split("\n\n")) {
            var lines = event.lines().toList();
            var name = field(lines, "event:");
            if (!name.isEmpty()) {
                var schema = contract.resolve(at.appendProperty(name));
                contract.faults(schema, JSON.readTree(field(lines, "data:")))
                        .forEach(it -> faults.add(name + " " + it));
            }
        }
        return faults;
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst()
                .orElse("");
    }

    private List<String> faults(Operation operation, HttpResponse<String> answer) {
        var faults = new ArrayList<String>();
        var responses = operation.node().get("responses");
        var status = Integer.toString(answer.statusCode());
        if (!responses.has(status)) {
            return List.of("status " + status + " is not described");
        }
        var described = contract.document()
                .at(contract.resolve(JsonPointer.compile("/paths")
                        .appendProperty(operation.path())
                        .appendProperty(operation.method())
                        .appendProperty("responses")
                        .appendProperty(status)));
        described.path("headers").propertyNames().stream()
                .filter(name -> answer.headers().firstValue(name).isEmpty())
                .forEach(name -> faults.add("header " + name + " is missing"));
        if (operation.path().startsWith("/api/")) {
            for (var name : List.of("X-Request-Id", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset")) {
                if (answer.headers().firstValue(name).isEmpty()) {
                    faults.add("header " + name + " is missing");
                }
            }
        }
        if (!described.has("content")) {
            if (!answer.body().isEmpty()) {
                faults.add("no body is described");
            }
        } else if (type(answer).equals("application/json")) {
            faults.addAll(
                    contract.faults(operation, answer.statusCode(), "application/json", JSON.readTree(answer.body())));
        } else if (!described.get("content").has(type(answer))) {
            faults.add(type(answer) + " is not described");
        }
        return faults;
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    @Override
    public void close() {
        http.close();
    }
}
