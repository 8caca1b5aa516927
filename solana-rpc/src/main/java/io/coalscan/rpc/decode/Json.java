package io.coalscan.rpc.decode;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reading JSON by its tokens. Each method starts on a value's first token and ends on its last. */
final class Json {
    private static final int U64_DIGITS = 20;
    private static final int LONG_DIGITS = 18;

    /** Reads one value; a value left on its first token is skipped. */
    @FunctionalInterface
    interface Member {
        void read(String name);
    }

    private Json() {}

    /** Reads an object's members in the order they come; null is an object without members. */
    static void object(JsonParser parser, Member member) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        expect(parser, JsonToken.START_OBJECT);
        JsonToken token;
        while ((token = parser.nextToken()) == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member.read(name);
        }
        if (token != JsonToken.END_OBJECT) {
            throw new UndecodableTransactionException("an object has no end");
        }
    }

    /** Reads an array's elements; null is an array without elements. */
    static void array(JsonParser parser, Runnable element) {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        expect(parser, JsonToken.START_ARRAY);
        JsonToken token;
        while ((token = parser.nextToken()) != JsonToken.END_ARRAY) {
            if (token == null) {
                throw new UndecodableTransactionException("an array has no end");
            }
            element.run();
        }
    }

    static @Nullable String textOrNull(JsonParser parser) {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : text(parser);
    }

    static String text(JsonParser parser) {
        expect(parser, JsonToken.VALUE_STRING);
        return parser.getString();
    }

    static long integer(JsonParser parser) {
        expect(parser, JsonToken.VALUE_NUMBER_INT);
        return parser.getLongValue();
    }

    static int index(JsonParser parser) {
        long value = integer(parser);
        if (value < 0 || value > 0xffff) {
            throw new UndecodableTransactionException("not an account index: " + value);
        }
        return (int) value;
    }

    /** A u64 as text or as a number. */
    static BigInteger amount(JsonParser parser) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return u64(parser.getBigIntegerValue());
        }
        return amount(text(parser));
    }

    static BigInteger amount(String digits) {
        if (digits.isEmpty() || digits.length() > U64_DIGITS) {
            throw new UndecodableTransactionException("not an amount");
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                throw new UndecodableTransactionException("not an amount");
            }
        }
        return digits.length() <= LONG_DIGITS
                ? BigInteger.valueOf(Long.parseLong(digits))
                : u64(new BigInteger(digits));
    }

    private static BigInteger u64(BigInteger value) {
        if (value.signum() < 0 || value.bitLength() > Long.SIZE) {
            throw new UndecodableTransactionException("not an amount");
        }
        return value;
    }

    static void expect(JsonParser parser, JsonToken wanted) {
        if (parser.currentToken() != wanted) {
            throw new UndecodableTransactionException(
                    "expected " + wanted + " but found " + parser.currentToken() + " at " + parser.currentName());
        }
    }
}
