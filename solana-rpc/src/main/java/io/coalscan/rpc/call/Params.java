package io.coalscan.rpc.call;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** Writes the parameters of a call as JSON. Text is escaped, so that an address typed by a stranger stays a string. */
public final class Params {
    private final StringBuilder json = new StringBuilder(160);

    private Params(char open) {
        json.append(open);
    }

    public static Params array() {
        return new Params('[');
    }

    public static Params object() {
        return new Params('{');
    }

    public Params add(String text) {
        comma();
        quote(text);
        return this;
    }

    public Params add(long number) {
        comma();
        json.append(number);
        return this;
    }

    public Params add(Collection<String> texts) {
        Params inner = array();
        texts.forEach(inner::add);
        comma();
        json.append(inner.end(']'));
        return this;
    }

    public Params add(Params object) {
        comma();
        json.append(object.end('}'));
        return this;
    }

    /** Leaves the key out when there is no value. */
    public Params put(String key, @Nullable String value) {
        if (value != null) {
            key(key);
            quote(value);
        }
        return this;
    }

    public Params put(String key, long value) {
        key(key);
        json.append(value);
        return this;
    }

    public Params put(String key, boolean value) {
        key(key);
        json.append(value);
        return this;
    }

    public Params put(String key, Params object) {
        key(key);
        json.append(object.end('}'));
        return this;
    }

    /** The value is JSON already. */
    public Params putJson(String key, String value) {
        key(key);
        json.append(value);
        return this;
    }

    /** Commitment of every call, and the oldest slot that the answer may be from where the method takes one. */
    public Params confirmed(long minContextSlot) {
        put("commitment", "confirmed");
        return minContextSlot > 0 ? put("minContextSlot", minContextSlot) : this;
    }

    /** The finished array. */
    public String json() {
        return end(']');
    }

    /** The finished object, for methods that take named parameters. */
    public String objectJson() {
        return end('}');
    }

    private String end(char close) {
        return json.append(close).toString();
    }

    private void key(String key) {
        comma();
        quote(key);
        json.append(':');
    }

    private void comma() {
        if (json.length() > 1) {
            json.append(',');
        }
    }

    private void quote(String text) {
        json.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsCharArray(text))
                .append('"');
    }
}
