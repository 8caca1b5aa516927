package io.coalscan.rpc.node;

import io.coalscan.rpc.call.Verdicts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * The outside of a JSON-RPC answer: which ids it has and where in the body each result starts. Nodes put the id behind the result, so the results
 * are passed over first and read, each on its own, when it is known whose they are: one unreadable result does not spoil the others.
 */
record Envelope(boolean array, List<Member> members) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int NO_CODE = 0;
    /** More than any batch has: what goes on after them is no answer. */
    private static final int MOST_MEMBERS = 10_000;

    /**
     * @param id null when absent, null or no number
     * @param result where a result is that is not null
     * @param nullResult whether there is a result and it is null
     * @param excludedKey the key that an error says is not indexed; null when it says nothing of that kind
     */
    record Member(
            @Nullable Long id,
            @Nullable Span result,
            boolean nullResult,
            @Nullable Integer error,
            @Nullable String excludedKey) {}

    private record Problem(int code, @Nullable String message) {
        @Nullable
        String excludedKey() {
            int end = message == null ? -1 : message.indexOf(' ');
            return code != Verdicts.EXCLUDED_KEY || message == null || end <= 0 ? null : message.substring(0, end);
        }
    }

    /** A part of the body that holds one value and nothing behind it that would hinder reading it. */
    record Span(int from, int to) {}

    /** @throws RuntimeException for anything but one whole JSON-RPC answer or an array of such */
    static Envelope read(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            List<Member> members = new ArrayList<>();
            boolean array = parser.nextToken() == JsonToken.START_ARRAY;
            if (array) {
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    if (members.size() == MOST_MEMBERS) {
                        throw new IllegalArgumentException("too many answers");
                    }
                    members.add(member(parser));
                }
            } else {
                members.add(member(parser));
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("more than one answer");
            }
            return new Envelope(array, members);
        }
    }

    /** A parser on the first token of a value. */
    static JsonParser at(byte[] body, Span span) {
        JsonParser parser = JSON.createParser(body, span.from(), span.to() - span.from());
        parser.nextToken();
        return parser;
    }

    private static Member member(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("no object");
        }
        Long id = null;
        Span result = null;
        boolean nullResult = false;
        Problem error = null;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "id" -> id = id(parser, value);
                case "result" -> {
                    nullResult = value == JsonToken.VALUE_NULL;
                    result = nullResult ? null : span(parser);
                }
                case "error" -> error = value == JsonToken.VALUE_NULL ? null : error(parser, value);
                default -> {}
            }
            parser.skipChildren();
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new IllegalArgumentException("cut off");
        }
        return error == null
                ? new Member(id, result, nullResult, null, null)
                : new Member(id, result, nullResult, error.code(), error.excludedKey());
    }

    /** Leaves the parser at the end of the value. */
    private static Span span(JsonParser parser) {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        if (parser.currentToken().isNumeric()) {
            return new Span(from, from + parser.getStringLength());
        }
        parser.skipChildren();
        parser.getString();
        return new Span(from, (int) parser.currentLocation().getByteOffset());
    }

    private static @Nullable Long id(JsonParser parser, @Nullable JsonToken value) {
        if (value == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        if (value == JsonToken.VALUE_STRING && parser.getString().matches("\\d{1,18}")) {
            return Long.valueOf(parser.getString());
        }
        return null;
    }

    /** The code of an error is {@code NO_CODE} where it has none that is a number. Leaves the parser at the end of the error. */
    private static Problem error(JsonParser parser, @Nullable JsonToken value) {
        int code = NO_CODE;
        String message = null;
        if (value != JsonToken.START_OBJECT) {
            return new Problem(code, message);
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonToken inner = parser.nextToken();
            if (name.equals("code") && inner == JsonToken.VALUE_NUMBER_INT) {
                code = parser.getIntValue();
            } else if (name.equals("message") && inner == JsonToken.VALUE_STRING) {
                message = parser.getString();
            }
            parser.skipChildren();
        }
        return new Problem(code, message);
    }
}
