package io.coalscan.gateway.contract.testing;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.OpenApi31;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * openapi.yaml, read strictly: callers must expect members that they do not know, but here a member that no schema names is an error, so that the
 * document never falls behind the services.
 */
public final class Contract {
    private static final String NAME = "https://contract.test/openapi.json";
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    private final JsonNode document;
    private final SchemaRegistry schemas;

    private Contract(JsonNode document) {
        this.document = document;
        var strict = document.deepCopy();
        close(strict);
        this.schemas = SchemaRegistry.withDefaultDialect(
                OpenApi31.getInstance(), builder -> builder.schemas(Map.of(NAME, strict.toString())));
    }

    public static Contract read() {
        try (var in = Contract.class.getResourceAsStream("/openapi.yaml")) {
            return new Contract(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode document() {
        return document;
    }

    /** One operation. */
    public record Operation(String method, String path, JsonNode node) {
        public String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }

        JsonPointer at() {
            return JsonPointer.empty()
                    .appendProperty("paths")
                    .appendProperty(path)
                    .appendProperty(method);
        }
    }

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.get("paths")
                .properties()
                .forEach(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .forEach(method -> operations.add(new Operation(
                                method, path.getKey(), path.getValue().get(method)))));
        return operations;
    }

    public Operation operation(String id) {
        return operations().stream()
                .filter(it -> it.node().path("operationId").asString("").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no operation " + id));
    }

    /** Where the body of an answer is described: a media type object, with its schema and examples. Null when there is none. */
    public @Nullable JsonPointer body(Operation operation, int status, String mediaType) {
        var at = resolve(operation.at().appendProperty("responses").appendProperty(Integer.toString(status)));
        var content = at.appendProperty("content").appendProperty(mediaType);
        return document.at(content).isMissingNode() ? null : content;
    }

    /** What is wrong with an answer; empty when it is as described. */
    public List<String> faults(Operation operation, int status, String mediaType, JsonNode body) {
        var content = body(operation, status, mediaType);
        return content == null
                ? List.of(operation.name() + " does not describe " + status + " " + mediaType)
                : faults(content.appendProperty("schema"), body);
    }

    /** What is wrong with a value; empty when it fits the schema. */
    public List<String> faults(JsonPointer schema, JsonNode value) {
        return schemas.getSchema(SchemaLocation.of(NAME + "#" + schema)).validate(value).stream()
                .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                .toList();
    }

    /** Follows a reference that stands at the place, if one does. */
    public JsonPointer resolve(JsonPointer at) {
        var reference = document.at(at).path("$ref").asString("");
        return reference.isEmpty() ? at : resolve(JsonPointer.compile(reference.substring(1)));
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.has("properties")
                && object.get("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contract::close);
    }
}
