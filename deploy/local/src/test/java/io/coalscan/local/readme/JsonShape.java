package io.coalscan.local.readme;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Whether a sample could have been cut out of an answer: same members, same types; values may differ, for the chain moves on. */
final class JsonShape {
    private JsonShape() {}

    /** @return what the sample has and the answer has not, as paths */
    static List<String> missing(JsonNode sample, JsonNode answer) {
        var missing = new ArrayList<String>();
        compare("", sample, answer, missing);
        return missing;
    }

    private static void compare(String path, JsonNode sample, JsonNode answer, List<String> missing) {
        if (sample.isNull() || answer.isNull()) {
            return;
        }
        if (sample.getNodeType() != answer.getNodeType()) {
            missing.add(path + " is " + answer.getNodeType() + ", not " + sample.getNodeType());
        } else if (sample.isObject()) {
            for (var name : sample.propertyNames()) {
                var inner = answer.get(name);
                if (inner == null) {
                    missing.add(path + "/" + name);
                } else {
                    compare(path + "/" + name, sample.get(name), inner, missing);
                }
            }
        } else if (sample.isArray()) {
            for (var element : sample) {
                missing.addAll(nearest(path + "/*", element, answer));
            }
        }
    }

    /** What the sample's element has more than the element of the answer that is most like it. */
    private static List<String> nearest(String path, JsonNode element, JsonNode answer) {
        List<String> nearest = List.of(path + " is like nothing in the answer");
        for (var candidate : answer) {
            var missing = new ArrayList<String>();
            compare(path, element, candidate, missing);
            if (missing.isEmpty()) {
                return missing;
            }
            nearest = missing;
        }
        return nearest;
    }
}
