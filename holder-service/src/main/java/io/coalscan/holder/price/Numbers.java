package io.coalscan.holder.price;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Numbers as others write them: as such, or as text. */
final class Numbers {
    private Numbers() {}

    /** Null where it is none, or no price could be it. */
    static @Nullable Double positive(JsonNode node) {
        double value = node.asDouble(0);
        return Double.isFinite(value) && value > 0 ? (Double) value : null;
    }
}
