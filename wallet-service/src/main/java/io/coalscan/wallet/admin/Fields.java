package io.coalscan.wallet.admin;

import io.coalscan.rpc.known.Addresses;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of an entry, whatever they are written in, and says which one is wrong. */
final class Fields {
    private static final int LONGEST = 255;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final Function<String, @Nullable String> values;

    /** @param values of fields by name; null or blank when not given */
    Fields(Function<String, @Nullable String> values) {
        this.values = values;
    }

    /** A field that is missing or wrong. */
    static final class Wrong extends RuntimeException {
        private final String field;

        Wrong(String field) {
            this(field, null);
        }

        Wrong(String field, @Nullable Throwable cause) {
            super(field, cause, false, false);
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    String address(String name) {
        var value = needed(name);
        if (!Addresses.isAddress(value)) {
            throw new Wrong(name);
        }
        return value;
    }

    /** Text of at most 255 characters, without control characters. */
    String text(String name) {
        var value = textOrNull(name);
        if (value == null) {
            throw new Wrong(name);
        }
        return value;
    }

    @Nullable
    String textOrNull(String name) {
        var value = given(name);
        if (value != null && (value.length() > LONGEST || CONTROL.matcher(value).find())) {
            throw new Wrong(name);
        }
        return value;
    }

    @Nullable
    String matching(String name, Pattern pattern) {
        var value = textOrNull(name);
        if (value != null && !pattern.matcher(value).matches()) {
            throw new Wrong(name);
        }
        return value;
    }

    boolean flag(String name) {
        var value = given(name);
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw new Wrong(name);
        }
        return "true".equals(value);
    }

    /** 0 to 1; 1 when not given. */
    double share(String name) {
        var value = given(name);
        try {
            double share = value == null ? 1 : Double.parseDouble(value);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException notOne) {
            throw new Wrong(name, notOne);
        }
        throw new Wrong(name);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        var value = needed(name);
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException notOne) {
            throw new Wrong(name, notOne);
        }
    }

    private String needed(String name) {
        var value = given(name);
        if (value == null) {
            throw new Wrong(name);
        }
        return value;
    }

    private @Nullable String given(String name) {
        var value = values.apply(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
