package io.coalscan.rpc.node;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One node of the pool.
 *
 * @param url http or https; may carry a key in its path or query, so it is never printed
 * @param name label in metrics and logs; null for its place in the list
 * @param credits what a call of a method costs there; methods that are missing cost 1
 * @param ws ws or wss address for subscriptions, which may carry a key too; null where the node is not to be asked for any
 */
public record NodeSettings(
        String url,
        @Nullable String name,
        Role role,
        NodeLimits limits,
        Map<String, Integer> credits,
        @Nullable String ws) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,32}");

    /** @throws IllegalArgumentException for what cannot be a node, without repeating it */
    public NodeSettings {
        url = url.strip();
        if (!isOf(url, "https?")) {
            throw new IllegalArgumentException("a node needs an http or https URL");
        }
        ws = ws == null || ws.isBlank() ? null : ws.strip();
        if (ws != null && !isOf(ws, "wss?")) {
            throw new IllegalArgumentException("subscriptions need a ws or wss URL");
        }
        credits = Map.copyOf(credits);
        if (name != null && !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a node's name is up to 32 letters, digits, dashes or underscores");
        }
    }

    public NodeSettings(String url, @Nullable String name, Role role, NodeLimits limits, Map<String, Integer> credits) {
        this(url, name, role, limits, credits, null);
    }

    public NodeSettings(String url, @Nullable String name, Role role, NodeLimits limits) {
        this(url, name, role, limits, Map.of());
    }

    public NodeSettings withWs(@Nullable String address) {
        return new NodeSettings(url, name, role, limits, credits, address);
    }

    public static NodeSettings of(String url) {
        return new NodeSettings(url, null, Role.PRIMARY, NodeLimits.LEARNED);
    }

    private static boolean isOf(String url, String schemes) {
        try {
            URI uri = URI.create(url);
            String scheme = uri.getScheme();
            return uri.getHost() != null
                    && scheme != null
                    && scheme.toLowerCase(Locale.ROOT).matches(schemes);
        } catch (IllegalArgumentException notAUri) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "NodeSettings[" + (name == null ? "unnamed" : name) + ", " + role + "]";
    }

    /** When a node is asked. */
    public enum Role {
        PRIMARY,
        /** Only when no primary can answer now. */
        SECONDARY,
        /** Only when all others would have to be waited for too long or are out; never beside another. */
        LAST_RESORT
    }
}
