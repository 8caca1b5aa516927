package io.coalscan.rpc.decode;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** What jsonParsed says of a token or system instruction: its type and the members of info, amounts flattened. */
final class ParsedInstruction {
    private static final String AMOUNT = "amount";

    String type = "";
    private final Map<String, String> info = new HashMap<>(8);

    static @Nullable ParsedInstruction read(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return null;
        }
        var instruction = new ParsedInstruction();
        Json.object(parser, name -> {
            switch (name) {
                case "type" -> instruction.type = Json.text(parser);
                case "info" -> instruction.readInfo(parser);
                default -> parser.skipChildren();
            }
        });
        return instruction;
    }

    private void readInfo(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        Json.object(parser, name -> {
            switch (parser.currentToken()) {
                case VALUE_STRING, VALUE_NUMBER_INT -> info.put(name, parser.getString());
                case START_OBJECT -> readAmount(parser, name);
                case null, default -> parser.skipChildren();
            }
        });
    }

    private void readAmount(JsonParser parser, String outer) {
        Json.object(parser, name -> {
            if (name.equals(AMOUNT) && parser.currentToken() == JsonToken.VALUE_STRING) {
                info.put(outer, parser.getString());
            } else {
                parser.skipChildren();
            }
        });
    }

    @Nullable
    String get(String name) {
        return info.get(name);
    }

    String require(String name) {
        String value = info.get(name);
        if (value == null) {
            throw new UndecodableTransactionException("a parsed " + type + " has no " + name);
        }
        return value;
    }

    /** Raw units, whether told plainly or inside tokenAmount. */
    BigInteger amount() {
        String plain = info.get(AMOUNT);
        return Json.amount(plain != null ? plain : require("tokenAmount"));
    }

    long lamports() {
        BigInteger value = Json.amount(require("lamports"));
        if (value.bitLength() >= Long.SIZE) {
            throw new UndecodableTransactionException("more lamports than there are");
        }
        return value.longValue();
    }
}
