package io.coalscan.gateway.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The contract as a page to read: no script, nothing from elsewhere. */
final class ReferencePage {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> METHODS = List.of("get", "post", "put", "delete");
    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
            code,pre{font:13px/1.45 ui-monospace,monospace}pre{overflow:auto;background:#f5f5f3;padding:.8rem}
            table{border-collapse:collapse;width:100%;margin:.6rem 0}th,td{text-align:left;vertical-align:top;padding:.25rem .6rem .25rem 0;border-bottom:1px solid #ddd}
            h3{margin-top:2.2rem}.m{display:inline-block;min-width:4rem;font-weight:700}a{color:#0b57d0}
            @media(prefers-color-scheme:dark){body{color:#e8e8e6;background:#161616}pre{background:#222}th,td{border-color:#3a3a3a}a{color:#8ab4f8}}
            """;

    private final JsonNode contract;
    private final StringBuilder html = new StringBuilder();

    private ReferencePage(JsonNode contract) {
        this.contract = contract;
    }

    /** What a browser may do with this page: show it, in its own style. */
    static String contentSecurityPolicy() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(digest)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String of(JsonNode contract) {
        return new ReferencePage(contract).page();
    }

    private String page() {
        var info = contract.get("info");
        var title = info.get("title").asString();
        html.append(
                        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(HtmlUtils.htmlEscape(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(HtmlUtils.htmlEscape(title))
                .append(
                        "</h1><p><a href=\"/api/v1/openapi.yaml\">openapi.yaml</a> · <a href=\"/api/v1/openapi.json\">openapi.json</a></p>")
                .append(Markdown.html(info.get("description").asString()));
        contract.get("tags").forEach(this::tag);
        html.append("<h2>Schemas</h2>");
        contract.at("/components/schemas").properties().forEach(this::schema);
        return html.append("</body></html>").toString();
    }

    private void tag(JsonNode tag) {
        var name = tag.get("name").asString();
        html.append("<h2>").append(HtmlUtils.htmlEscape(name)).append("</h2>");
        html.append(Markdown.html(tag.get("description").asString()));
        for (var path : contract.get("paths").properties()) {
            for (var method : METHODS) {
                var operation = path.getValue().path(method);
                if (operation.path("tags").path(0).asString("").equals(name)) {
                    operation(method, path, operation);
                }
            }
        }
    }

    private void operation(String method, Map.Entry<String, JsonNode> path, JsonNode operation) {
        html.append("<h3 id=\"")
                .append(HtmlUtils.htmlEscape(operation.get("operationId").asString()))
                .append("\"><span class=\"m\">")
                .append(method.toUpperCase(Locale.ROOT))
                .append("</span> <code>")
                .append(HtmlUtils.htmlEscape(path.getKey()))
                .append("</code></h3><p>")
                .append(Markdown.inline(operation.get("summary").asString()))
                .append("</p>");
        if (operation.has("description")) {
            html.append(Markdown.html(operation.get("description").asString()));
        }
        html.append("<table><tr><th>parameter</th><th>in</th><th>type</th><th></th></tr>");
        path.getValue().path("parameters").forEach(this::parameter);
        operation.path("parameters").forEach(this::parameter);
        html.append("</table>");
        examples(operation.path("requestBody"), "Request");
        html.append("<table><tr><th>status</th><th>answer</th></tr>");
        operation
                .get("responses")
                .properties()
                .forEach(response -> cells(
                        "<b>" + HtmlUtils.htmlEscape(response.getKey()) + "</b>",
                        Markdown.inline(resolve(response.getValue())
                                        .path("description")
                                        .asString(""))
                                + types(resolve(response.getValue()))));
        html.append("</table>");
        operation.get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> examples(resolve(response.getValue()), response.getKey()));
    }

    private void parameter(JsonNode reference) {
        var parameter = resolve(reference);
        cells(
                "<code>" + HtmlUtils.htmlEscape(parameter.get("name").asString()) + "</code>",
                HtmlUtils.htmlEscape(parameter.get("in").asString()),
                type(parameter.get("schema")),
                Markdown.inline(parameter.path("description").asString("")));
    }

    private void schema(Map.Entry<String, JsonNode> schema) {
        var name = HtmlUtils.htmlEscape(schema.getKey());
        html.append("<h3 id=\"schema-").append(name).append("\">").append(name).append("</h3>");
        html.append(Markdown.html(schema.getValue().path("description").asString("")));
        if (!schema.getValue().has("properties")) {
            html.append("<p>").append(type(schema.getValue())).append("</p>");
            return;
        }
        html.append("<table>");
        schema.getValue()
                .get("properties")
                .properties()
                .forEach(property -> cells(
                        "<code>" + HtmlUtils.htmlEscape(property.getKey()) + "</code>",
                        type(property.getValue()),
                        Markdown.inline(property.getValue().path("description").asString(""))));
        html.append("</table>");
    }

    private void cells(String... cells) {
        html.append("<tr>");
        for (var cell : cells) {
            html.append("<td>").append(cell).append("</td>");
        }
        html.append("</tr>");
    }

    private void examples(JsonNode body, String title) {
        for (var content : body.path("content").properties()) {
            for (var example : content.getValue().path("examples")) {
                var value = resolve(example).get("value");
                html.append("<details><summary>")
                        .append(HtmlUtils.htmlEscape(title + " " + content.getKey()))
                        .append("</summary><pre>")
                        .append(HtmlUtils.htmlEscape(
                                value.isString() ? value.asString() : JSON.writeValueAsString(value)))
                        .append("</pre></details>");
            }
        }
    }

    private String types(JsonNode response) {
        return response.path("content").properties().stream()
                .map(content -> content.getValue().path("schema"))
                .map(schema -> schema.at("/properties/data").isMissingNode() ? schema : schema.at("/properties/data"))
                .map(schema -> "<br>" + type(schema))
                .distinct()
                .collect(Collectors.joining());
    }

    private String type(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            var name = HtmlUtils.htmlEscape(reference.substring(reference.lastIndexOf('/') + 1));
            return "<a href=\"#schema-" + name + "\">" + name + "</a>";
        }
        if (schema.has("oneOf")) {
            return schema.get("oneOf").valueStream().map(this::type).collect(Collectors.joining(" or "));
        }
        if (schema.has("enum")) {
            return schema.get("enum")
                    .valueStream()
                    .map(value -> "<code>" + HtmlUtils.htmlEscape(value.asString("null")) + "</code>")
                    .collect(Collectors.joining(" "));
        }
        if (schema.path("type").isArray()) {
            return schema.get("type").valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "));
        }
        var type = HtmlUtils.htmlEscape(schema.path("type").asString(""));
        return schema.has("items") ? "list of " + type(schema.get("items")) : type;
    }

    private JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : contract.at(reference.substring(1));
    }
}
