package io.coalscan.sim.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The body of one HTTP request.
 *
 * @param batch whether it was an array
 */
record RpcRequest(boolean batch, List<Member> members) {

    /**
     * One call; not yet known to be a valid one.
     *
     * @param id as it was sent, as JSON text
     * @param method null when there is none
     */
    record Member(String id, @Nullable String method, JsonNode params, boolean valid) {
        /** The method's name, or what stands for a name that is none of ours. */
        String countedAs(Methods methods) {
            return method != null && methods.find(method) != null ? method : NodeCounters.UNKNOWN;
        }
    }

    /** @return null when the body is no JSON */
    static @Nullable RpcRequest read(byte[] body) {
        JsonNode root;
        try {
            root = Json.MAPPER.readTree(body);
        } catch (JacksonException e) {
            return null;
        }
        if (root.isMissingNode()) {
            return null;
        }
        List<Member> members = new ArrayList<>();
        if (root.isArray()) {
            root.forEach(node -> members.add(member(node)));
        } else {
            members.add(member(root));
        }
        return new RpcRequest(root.isArray(), List.copyOf(members));
    }

    private static Member member(JsonNode node) {
        JsonNode id = node.path("id");
        boolean plainId = id.isString() || id.isNumber();
        String method = node.path("method").isString() ? node.path("method").stringValue() : null;
        boolean valid = node.isObject() && "2.0".equals(node.path("jsonrpc").asString("")) && method != null;
        return new Member(plainId ? id.toString() : "null", method, node.path("params"), valid);
    }
}
