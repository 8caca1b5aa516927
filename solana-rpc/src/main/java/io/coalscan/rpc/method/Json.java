package io.coalscan.rpc.method;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Walks over JSON one value at a time. A shape that was not promised ends in an exception, which makes the pool ask another node. */
final class Json {
    private static final int U64_DIGITS = 20;
    private static final int MOST_DECIMALS = 255;

    private Json() {}

    /** What to do with one field: the parser is on its value, and may be left there, to pass over it, or at its end. */
    @FunctionalInterface
    interface Field {
        void read(String name, JsonParser value);
    }

    /** Calls back for each field of the object that starts here, and ends on its END_OBJECT. */
    static void object(JsonParser parser, Field field) {
        expect(parser, JsonToken.START_OBJECT);
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            field.read(name, parser);
            parser.skipChildren();
        }
        expect(parser, JsonToken.END_OBJECT);
    }

    /** Runs for each element of the array that starts here, with the parser on its first token. */
    static void array(JsonParser parser, Runnable element) {
        expect(parser, JsonToken.START_ARRAY);
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                throw new IllegalArgumentException("cut off");
            }
            element.run();
        }
    }

    static boolean isNull(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Text, and nothing that only looks like it. */
    static String text(JsonParser parser) {
        expect(parser, JsonToken.VALUE_STRING);
        return parser.getString();
    }

    static @Nullable String textOrNull(JsonParser parser) {
        return isNull(parser) ? null : text(parser);
    }

    /** Decimals of a mint: one byte. */
    static int decimals(JsonParser parser) {
        expect(parser, JsonToken.VALUE_NUMBER_INT);
        int decimals = parser.getIntValue();
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("no decimals");
        }
        return decimals;
    }

    /** A number of up to 64 bits, written as such or as text. */
    static BigInteger u64(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return within64Bits(parser.getBigIntegerValue());
        }
        String digits = text(parser);
        if (digits.length() > U64_DIGITS) {
            throw new IllegalArgumentException("more than 64 bits");
        }
        return within64Bits(new BigInteger(digits));
    }

    private static BigInteger within64Bits(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
            throw new IllegalArgumentException("no amount");
        }
        return value;
    }

    /** Epoch milliseconds of the seconds that a node tells. */
    static @Nullable Long millis(@Nullable Long seconds) {
        return seconds == null ? null : Long.valueOf(Math.multiplyExact(seconds, 1_000L));
    }

    static @Nullable Long longOrNull(JsonParser parser) {
        return isNull(parser) ? null : parser.getLongValue();
    }

    /** Bytes of ["...", "base64"]; ends on the END_ARRAY. */
    static byte[] base64Pair(JsonParser parser) {
        expect(parser, JsonToken.START_ARRAY);
        parser.nextToken();
        byte[] bytes = parser.getBinaryValue();
        parser.nextToken();
        if (!text(parser).equals("base64")) {
            throw new IllegalArgumentException("not base64");
        }
        parser.nextToken();
        expect(parser, JsonToken.END_ARRAY);
        return bytes;
    }

    static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("a promised field is missing");
        }
        return value;
    }

    private static void expect(JsonParser parser, JsonToken token) {
        if (parser.currentToken() != token) {
            throw new IllegalArgumentException("expected " + token);
        }
    }
}
