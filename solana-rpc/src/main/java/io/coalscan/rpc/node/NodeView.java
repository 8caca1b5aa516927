package io.coalscan.rpc.node;

import io.coalscan.rpc.node.NodeSettings.Role;
import org.jspecify.annotations.Nullable;

/**
 * How a node is at the moment, for people and metrics.
 *
 * @param name its label, not its address
 * @param slot newest that it told; null for unknown
 * @param lag slots behind the others; null for unknown
 * @param room calls that its limits allow now; null when no limit is known
 * @param waiting calls that wait for it
 */
public record NodeView(
        String name,
        Role role,
        State state,
        @Nullable Long slot,
        @Nullable Long lag,
        @Nullable Integer room,
        int waiting) {

    /** Best first; the order is the value of the metric. */
    public enum State {
        READY,
        /** Others were faster lately. */
        LATE,
        /** Its newest slot is far from those of the others. */
        ASTRAY,
        /** It failed, and no trial went well since. */
        BENCHED
    }
}
