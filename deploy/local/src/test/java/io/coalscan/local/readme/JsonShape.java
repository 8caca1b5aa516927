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
        } else if (sample.isArray() && !sample.isEmpty()) {
            if (answer.isEmpty()) {
                missing.add(path + " is empty");
            } else {
                compare(path + "/0", sample.get(0), answer.get(0), missing);
            }
        }
    }
}
