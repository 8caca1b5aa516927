package io.coalscan.rpc.method;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;

/** The bytes of one JSON value within a larger one. */
final class Copy {
    private static final JsonFactory JSON = new JsonFactory();

    private Copy() {}

    /** Copies the value that starts at the parser's token and leaves the parser at its end. */
    static byte[] of(JsonParser parser) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            out.copyCurrentStructure(parser);
        }
        return bytes.toByteArray();
    }
}
