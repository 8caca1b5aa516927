package io.coalscan.sim.server;

import io.coalscan.sim.chain.Address;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The params of one call, read the way nodes do: positional, with an object of options at the end. */
final class Params {
    private final JsonNode params;
    private final int optionsAt;

    Params(JsonNode params, int optionsAt) {
        this.params = params;
        this.optionsAt = optionsAt;
        if (params.size() > 0 && !params.isArray() && !params.isObject()) {
            throw RpcException.invalid("Invalid params: invalid type");
        }
    }

    Address address(int at) {
        return parse(text(at));
    }

    List<Address> addresses(int at, int limit) {
        JsonNode list = params.path(at);
        if (!list.isArray()) {
            throw RpcException.invalid("Invalid params: invalid type: expected a sequence.");
        }
        if (list.size() > limit) {
            throw RpcException.invalid("Too many inputs provided; max " + limit);
        }
        List<Address> addresses = new ArrayList<>();
        list.forEach(item -> addresses.add(parse(item.isString() ? item.stringValue() : "")));
        return addresses;
    }

    List<String> texts(int at, int limit) {
        JsonNode list = params.path(at);
        if (!list.isArray()) {
            throw RpcException.invalid("Invalid params: invalid type: expected a sequence.");
        }
        if (list.size() > limit) {
            throw RpcException.invalid("Too many inputs provided; max " + limit);
        }
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    String text(int at) {
        JsonNode node = params.path(at);
        if (node.isMissingNode()) {
            throw RpcException.invalid("`params` should have at least " + (at + 1) + " argument(s)");
        }
        if (!node.isString()) {
            throw RpcException.invalid("Invalid params: invalid type: expected a string.");
        }
        return node.stringValue();
    }

    long number(int at) {
        JsonNode node = params.path(at);
        if (!node.isIntegralNumber() || node.longValue() < 0) {
            throw RpcException.invalid("Invalid params: invalid type: expected u64.");
        }
        return node.longValue();
    }

    /** A member of the options; missing when there is none. */
    JsonNode option(String name) {
        JsonNode options = params.isObject() ? params : params.path(optionsAt);
        if (!options.isMissingNode() && !options.isNull() && !options.isObject()) {
            throw RpcException.invalid("Invalid params: invalid type: expected a configuration object.");
        }
        JsonNode value = options.path(name);
        return value.isNull() ? options.path("") : value;
    }

    @Nullable
    String optionalText(String name) {
        JsonNode value = option(name);
        return value.isString() ? value.stringValue() : null;
    }

    int limit(String name, int most, int otherwise) {
        JsonNode value = option(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        int limit = value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : 0;
        if (limit < 1 || limit > most) {
            throw RpcException.invalid("Invalid limit; max " + most);
        }
        return limit;
    }

    Encoding encoding(Encoding otherwise) {
        String word = optionalText("encoding");
        return word == null ? otherwise : Encoding.of(word);
    }

    boolean finalized() {
        String commitment = optionalText("commitment");
        return commitment == null || commitment.equals("finalized");
    }

    boolean processed() {
        return "processed".equals(optionalText("commitment"));
    }

    /** The newest slot that counts at the commitment asked for, when the newest confirmed one is this. */
    long newest(long tip) {
        return tip + (processed() ? 1 : 0) - (finalized() ? Call.ROOTED : 0);
    }

    /** History is only kept from {@code confirmed} upwards. */
    void refuseProcessed() {
        if (processed()) {
            throw RpcException.invalid("Method does not support commitment below `confirmed`");
        }
    }

    JsonNode object(int at) {
        return params.path(at);
    }

    static Address parse(String text) {
        try {
            return Address.of(text);
        } catch (IllegalArgumentException e) {
            throw RpcException.invalid(String.valueOf(e.getMessage()));
        }
    }
}
