package io.coalscan.rpc.decode;

import io.coalscan.rpc.known.Base58;
import io.coalscan.rpc.known.Programs;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a transaction of the encoding json in the others, as a node would. */
final class Encodings {
    private Encodings() {}

    static String wire(JsonNode result, boolean base58) {
        ObjectNode other = (ObjectNode) result.deepCopy();
        byte[] wire = wire(result.get("transaction"));
        ArrayNode encoded = Recorded.MAPPER.createArrayNode();
        encoded.add(base58 ? Base58.encode(wire) : Base64.getEncoder().encodeToString(wire));
        encoded.add(base58 ? "base58" : "base64");
        other.set("transaction", encoded);
        return other.toString();
    }

    private static byte[] wire(JsonNode transaction) {
        var out = new ByteArrayOutputStream();
        JsonNode message = transaction.get("message");
        compact(out, transaction.get("signatures").size());
        transaction.get("signatures").forEach(signature -> out.writeBytes(bytes(signature.asString())));
        boolean versioned = message.has("addressTableLookups");
        if (versioned) {
            out.write(0x80);
        }
        JsonNode header = message.get("header");
        out.write(header.get("numRequiredSignatures").asInt());
        out.write(header.get("numReadonlySignedAccounts").asInt());
        out.write(header.get("numReadonlyUnsignedAccounts").asInt());
        compact(out, message.get("accountKeys").size());
        message.get("accountKeys").forEach(key -> out.writeBytes(bytes(key.asString())));
        out.writeBytes(bytes(message.get("recentBlockhash").asString()));
        compact(out, message.get("instructions").size());
        for (JsonNode call : message.get("instructions")) {
            out.write(call.get("programIdIndex").asInt());
            compact(out, call.get("accounts").size());
            call.get("accounts").forEach(index -> out.write(index.asInt()));
            byte[] data = bytes(call.get("data").asString());
            compact(out, data.length);
            out.writeBytes(data);
        }
        return out.toByteArray();
    }

    private static void compact(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest > 0x7f) {
            out.write(rest & 0x7f | 0x80);
            rest >>= 7;
        }
        out.write(rest);
    }

    private static byte[] bytes(String base58) {
        byte[] bytes = Base58.decode(base58);
        if (bytes == null) {
            throw new IllegalArgumentException(base58);
        }
        return bytes;
    }

    /** Keys merged, indexes replaced by keys, plain transfers parsed. */
    static String parsed(JsonNode result) {
        ObjectNode other = (ObjectNode) result.deepCopy();
        JsonNode message = result.get("transaction").get("message");
        List<String> keys = new ArrayList<>();
        message.get("accountKeys").forEach(key -> keys.add(key.asString()));
        for (String kind : new String[] {"writable", "readonly"}) {
            result.path("meta").path("loadedAddresses").path(kind).forEach(key -> keys.add(key.asString()));
        }
        ObjectNode transaction = Recorded.MAPPER.createObjectNode();
        transaction.set("signatures", result.get("transaction").get("signatures"));
        ObjectNode parsed = transaction.putObject("message");
        int signers = message.get("header").get("numRequiredSignatures").asInt();
        ArrayNode accounts = parsed.putArray("accountKeys");
        for (int i = 0; i < keys.size(); i++) {
            accounts.addObject()
                    .put("pubkey", keys.get(i))
                    .put("signer", i < signers)
                    .put("source", "transaction");
        }
        parsed.set("instructions", calls(message.get("instructions"), keys));
        other.set("transaction", transaction);
        for (JsonNode group : other.path("meta").path("innerInstructions")) {
            ((ObjectNode) group).set("instructions", calls(group.get("instructions"), keys));
        }
        return other.toString();
    }

    private static ArrayNode calls(JsonNode from, List<String> keys) {
        ArrayNode calls = Recorded.MAPPER.createArrayNode();
        for (JsonNode call : from) {
            ObjectNode parsed = calls.addObject();
            String program = keys.get(call.get("programIdIndex").asInt());
            parsed.put("programId", program);
            if (call.has("stackHeight")) {
                parsed.set("stackHeight", call.get("stackHeight"));
            }
            List<String> accounts = new ArrayList<>();
            call.get("accounts").forEach(index -> accounts.add(keys.get(index.asInt())));
            byte[] data = bytes(call.get("data").asString());
            if (Programs.isTokenProgram(program) && data[0] == 3) {
                ObjectNode info =
                        parsed.putObject("parsed").put("type", "transfer").putObject("info");
                info.put("source", accounts.get(0))
                        .put("destination", accounts.get(1))
                        .put("authority", accounts.get(2));
                info.put("amount", Bytes.u64(data, 1).toString());
            } else if (program.equals(Programs.SYSTEM) && data[0] == 2) {
                ObjectNode info =
                        parsed.putObject("parsed").put("type", "transfer").putObject("info");
                info.put("source", accounts.get(0))
                        .put("destination", accounts.get(1))
                        .put("lamports", Bytes.i64(data, 4));
            } else {
                parsed.set("accounts", Recorded.MAPPER.valueToTree(accounts));
                parsed.set("data", call.get("data"));
            }
        }
        return calls;
    }
}
