package io.coalscan.gateway.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.coalscan.service.web.Etags;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** openapi.yaml, read once: as it was written, as JSON, and as a page. */
@Component
final class ContractDocument {
    private static final String RESOURCE = "/openapi.yaml";

    private final byte[] yaml;
    private final byte[] json;
    private final byte[] page;
    private final String tag;

    ContractDocument() {
        this.yaml = read();
        Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml, UTF_8));
        var mapper = JsonMapper.builder().build();
        this.json = mapper.writeValueAsBytes(tree);
        this.page = ReferencePage.of(mapper.readTree(json)).getBytes(UTF_8);
        this.tag = Etags.of(yaml);
    }

    byte[] yaml() {
        return yaml.clone();
    }

    byte[] json() {
        return json.clone();
    }

    /** For people, as HTML. */
    byte[] page() {
        return page.clone();
    }

    /** Changes when the document does. */
    String tag() {
        return tag;
    }

    private static byte[] read() {
        try (var in = ContractDocument.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
