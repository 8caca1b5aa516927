package io.coalscan.gateway.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.gateway.contract.testing.Contract;
import io.coalscan.gateway.maintenance.MaintenanceState;
import io.coalscan.model.error.ErrorCode;
import io.coalscan.model.error.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The document in itself: complete, without loose ends, its examples true to its schemas. */
class ContractTest {
    private static final Contract CONTRACT = Contract.read();
    private static final Set<String> KEYWORDS = Set.of(
            ("type description pattern examples enum const format minimum maximum minLength maxLength minItems maxItems items required properties"
                            + " additionalProperties oneOf $ref default")
                    .split(" "));

    @Test
    void everyReferenceLeadsSomewhere() {
        var loose = new ArrayList<String>();
        references(CONTRACT.document()).forEach(reference -> {
            if (CONTRACT.document()
                    .at(JsonPointer.compile(reference.substring(1)))
                    .isMissingNode()) {
                loose.add(reference);
            }
        });
        assertThat(loose).isEmpty();
    }

    @Test
    void everyOperationHasANameASummaryAndASuccess() {
        var names = new HashSet<String>();
        for (var operation : CONTRACT.operations()) {
            assertThat(operation.node().path("summary").asString(""))
                    .as(operation.name())
                    .isNotBlank();
            assertThat(operation.node().path("operationId").asString(""))
                    .as(operation.name())
                    .isNotBlank();
            assertThat(names.add(operation.node().get("operationId").asString()))
                    .as(operation.name())
                    .isTrue();
            assertThat(operation.node().get("responses").propertyNames())
                    .as(operation.name())
                    .anyMatch(status -> status.startsWith("2"));
        }
    }

    @Test
    void everyOperationOfTheApiSaysWhatALimitAndAFaultLookLike() {
        CONTRACT.operations().stream()
                .filter(operation -> operation.path().startsWith("/api/"))
                .forEach(operation -> {
                    assertThat(CONTRACT.body(operation, 429, "application/json"))
                            .as(operation.name())
                            .isNotNull();
                    assertThat(operation.node().get("responses").propertyNames())
                            .as(operation.name())
                            .doesNotContain("default");
                });
    }

    @Test
    void everyExampleIsTrueToItsSchema() {
        var faults = new ArrayList<String>();
        var checked = examples(JsonPointer.empty(), CONTRACT.document(), faults);
        assertThat(faults).isEmpty();
        assertThat(checked).isGreaterThan(40);
    }

    @Test
    void everyJsonAnswerHasAnExample() {
        var without = new ArrayList<String>();
        for (var operation : CONTRACT.operations()) {
            for (var status : operation.node().get("responses").propertyNames()) {
                var body = CONTRACT.body(operation, Integer.parseInt(status), "application/json");
                if (body != null && !CONTRACT.document().at(body).has("examples")) {
                    without.add(operation.name() + " " + status);
                }
            }
        }
        assertThat(without)
                .containsExactlyInAnyOrder(
                        "POST /api/v1/scan 422", "GET /api/v1/export/{address} 200", "GET /api/v1/openapi.json 200");
    }

    @Test
    void everyErrorCodeIsListedWithItsStatus() {
        var codes = CONTRACT.document()
                .at("/components/schemas/ErrorCode/enum")
                .valueStream()
                .map(JsonNode::asString);
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ErrorCode.values()).map(Enum::name).toList());
        var description = CONTRACT.document().at("/info/description").asString();
        for (var code : ErrorCode.values()) {
            assertThat(description).contains("| " + code + " | " + code.status() + " |");
        }
    }

    @Test
    void thePageForThirdPartiesListsEveryErrorInBothLanguages() throws IOException {
        var page = Files.readString(Path.of("../docs/api.md"));
        for (var code : ErrorCode.values()) {
            assertThat(page)
                    .contains("| " + code + " | " + code.status() + " | " + code.message(Language.ZH) + " | "
                            + code.message(Language.EN) + " |");
        }
    }

    @Test
    void everyExampleOfAnErrorHasTheSentenceOfItsCode() {
        var responses = CONTRACT.document().at("/components/responses");
        for (var response : responses) {
            for (var example : response.at("/content/application~1json/examples")) {
                var error = example.at("/value/error");
                if (error.isObject()) {
                    var code = ErrorCode.valueOf(error.get("code").asString());
                    assertThat(error.get("message").asString())
                            .isIn(Arrays.stream(Language.values())
                                    .map(
                                            example.at("/value/data").has("maintenance")
                                                    ? MaintenanceState::message
                                                    : code::message)
                                    .toList());
                }
            }
        }
    }

    @Test
    void thePageNamesEveryOperationAndEverySchemaAndRunsNothing() {
        var page = new String(new ContractDocument().page(), UTF_8);
        CONTRACT.operations()
                .forEach(operation -> assertThat(page)
                        .contains("id=\"" + operation.node().get("operationId").asString() + "\"")
                        .contains("<code>" + operation.path() + "</code>"));
        CONTRACT.document()
                .at("/components/schemas")
                .propertyNames()
                .forEach(schema -> assertThat(page).contains("id=\"schema-" + schema + "\""));
        assertThat(page).doesNotContain("<script", "http://", "src=");
    }

    @Test
    void whatIsDescribedIsTextAndNeverMarkup() {
        assertThat(Markdown.html(
                        "a <b> & `x<y`\n\n* one\n* **two**\n  more\n\n| h |\n|---|\n| 1 & 2 |\n\n## head\ntext"))
                .isEqualTo("""
                        <p>a &lt;b&gt; &amp; <code>x&lt;y</code></p>
                        <ul><li>one</li><li><b>two</b>
                          more</li></ul>
                        <table><tr><th>h</th></tr><tr><td>1 &amp; 2</td></tr></table>
                        <h2>head</h2><p>text</p>""");
    }

    /** A comma in a short description would make members of what follows it. */
    @Test
    void everySchemaSpeaksInKnownKeywords() {
        for (var schema : CONTRACT.document().at("/components/schemas").properties()) {
            schemasIn(schema.getValue())
                    .forEach(part ->
                            assertThat(part.propertyNames()).as(schema.getKey()).isSubsetOf(KEYWORDS));
        }
    }

    private static Stream<JsonNode> schemasIn(JsonNode schema) {
        return Stream.of(
                        Stream.of(schema),
                        schema.path("properties").valueStream().flatMap(ContractTest::schemasIn),
                        schema.path("oneOf").valueStream().flatMap(ContractTest::schemasIn),
                        Stream.of(schema.path("items"))
                                .filter(JsonNode::isObject)
                                .flatMap(ContractTest::schemasIn))
                .flatMap(parts -> parts);
    }

    private static List<String> references(JsonNode node) {
        return node.findValuesAsString("$ref");
    }

    /** Checks the examples of every media type below; says how many. */
    private static int examples(JsonPointer at, JsonNode node, List<String> faults) {
        int checked = 0;
        if (node.has("schema") && node.path("examples").isObject()) {
            for (var example : node.get("examples").properties()) {
                var place = CONTRACT.resolve(at.appendProperty("examples").appendProperty(example.getKey()));
                var value = CONTRACT.document().at(place).get("value");
                CONTRACT.faults(at.appendProperty("schema"), value).forEach(fault -> faults.add(at + " " + fault));
                checked++;
            }
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            checked += examples(at.appendProperty(member.getKey()), member.getValue(), faults);
        }
        return checked;
    }

    @Test
    void isServedAsJsonWithNothingLost() {
        var served = JsonMapper.builder().build().readTree(new ContractDocument().json());
        assertThat(served)
                .isEqualTo(JsonMapper.builder()
                        .build()
                        .readTree(CONTRACT.document().toString()));
    }
}
