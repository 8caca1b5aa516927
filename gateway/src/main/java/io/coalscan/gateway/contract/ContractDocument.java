package io.coalscan.gateway.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** openapi.yaml, read once: as it was written, and as JSON. */
@Component
final class ContractDocument {
    private static final String RESOURCE = "/openapi.yaml";
    private static final int TAG_BYTES = 12;

    private final byte[] yaml;
    private final byte[] json;
    private final String tag;

    ContractDocument() {
        this.yaml = read();
        Map<String, Object> tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml, UTF_8));
        this.json = JsonMapper.builder().build().writeValueAsBytes(tree);
        this.tag = HexFormat.of().formatHex(sha256().digest(yaml), 0, TAG_BYTES);
    }

    byte[] yaml() {
        return yaml.clone();
    }

    byte[] json() {
        return json.clone();
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
