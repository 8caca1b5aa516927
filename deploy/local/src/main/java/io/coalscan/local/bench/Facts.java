package io.coalscan.local.bench;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.NumericNode;
import tools.jackson.databind.node.ObjectNode;

/** What a scan found, so that two scans of the same chain can be compared. */
public final class Facts {
    /** What depends on when a scan is made, not on what it finds. */
    private static final List<String> OF_THE_MOMENT = List.of(
            "scanId",
            "revision",
            "scanTimestamp",
            "tokenAge",
            "holdDuration",
            "averageHoldSeconds",
            "detectionTime",
            "change",
            "isCached",
            "cacheExpiry",
            "ageSeconds",
            "stale");

    private Facts() {}

    /** A result without what no two scans have in common. */
    public static JsonNode of(JsonNode result) {
        var facts = (ObjectNode) result.deepCopy();
        var moment = facts.remove("slot");
        if (facts.path("price") instanceof ObjectNode price) {
            price.remove("at");
        }
        forget(facts, moment);
        return withPlainNumbers(facts);
    }

    /** @param moment the scan's slot, which is evidence of what was seen in it */
    private static void forget(JsonNode node, JsonNode moment) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_THE_MOMENT);
            if (object.path("slots") instanceof ArrayNode slots) {
                slots.removeIf(moment::equals);
            }
        }
        node.forEach(member -> forget(member, moment));
    }

    /** Documents say 1 and 1.0 for the same, depending on where they were kept. */
    private static JsonNode withPlainNumbers(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.propertyNames().forEach(name -> object.set(name, withPlainNumbers(object.path(name))));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, withPlainNumbers(array.path(i)));
                }
                yield array;
            }
            case NumericNode number -> DecimalNode.valueOf(number.decimalValue().stripTrailingZeros());
            default -> node;
        };
    }
}
