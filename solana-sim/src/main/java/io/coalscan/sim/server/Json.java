package io.coalscan.sim.server;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON as nodes do. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static byte[] write(Consumer<JsonGenerator> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
            content.accept(out);
        }
        return bytes.toByteArray();
    }

    /** amount, decimals, uiAmount (null for nothing) and uiAmountString as members of the object under way. */
    static void amount(JsonGenerator out, long raw, int decimals) {
        String ui = plain(raw, decimals);
        out.writeStringProperty("amount", Long.toString(raw));
        out.writeNumberProperty("decimals", decimals);
        out.writeName("uiAmount");
        if (raw == 0) {
            out.writeNull();
        } else {
            out.writeNumber(ui.indexOf('.') < 0 ? ui + ".0" : ui);
        }
        out.writeStringProperty("uiAmountString", ui);
    }

    static String plain(long raw, int decimals) {
        BigDecimal value = BigDecimal.valueOf(raw, decimals);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
