package io.coalscan.rpc.pool;

import io.coalscan.rpc.node.Node;
import io.coalscan.rpc.node.Use;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a process makes of its nodes' limits, as text: a line for each node and method, {@code node method used wanted paused}. A node is known by a
 * hash of its URL, which two processes have in common only when they also have its key.
 */
record Report(Map<String, Map<String, Use>> byNode) {
    private static final int FIELDS = 5;

    static Report of(List<Node> nodes) {
        Map<String, Map<String, Use>> uses = new HashMap<>();
        nodes.forEach(node -> uses.put(id(node), node.use()));
        return new Report(uses);
    }

    static String id(Node node) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(node.settings().url().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    Map<String, Use> ofNode(String id) {
        return byNode.getOrDefault(id, Map.of());
    }

    String text() {
        StringBuilder text = new StringBuilder();
        byNode.forEach((id, uses) -> uses.forEach((method, use) -> text.append(id)
                .append(' ')
                .append(method)
                .append(' ')
                .append(use.used())
                .append(' ')
                .append(use.wanted())
                .append(' ')
                .append(use.pausedMs())
                .append('\n')));
        return text.toString();
    }

    /** What cannot be read is left out: another version may have written it. */
    static Report read(String text) {
        Map<String, Map<String, Use>> uses = new HashMap<>();
        text.lines()
                .map(line -> line.split(" "))
                .filter(Report::legible)
                .forEach(words -> uses.computeIfAbsent(words[0], _ -> new HashMap<>())
                        .put(
                                words[1],
                                new Use(
                                        Integer.parseInt(words[2]),
                                        Integer.parseInt(words[3]),
                                        Long.parseLong(words[4]))));
        return new Report(uses);
    }

    private static boolean legible(String[] words) {
        if (words.length != FIELDS) {
            return false;
        }
        for (int at = 2; at < FIELDS; at++) {
            if (!words[at].matches("[0-9]{1,9}")) {
                return false;
            }
        }
        return true;
    }
}
