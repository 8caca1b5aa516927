package io.coalscan.sim;

import java.util.Map;

/**
 * A scripted token.
 *
 * @param name as given to {@code --stories}
 * @param summary one line by language, {@code en} and {@code zh}
 */
public record SimStory(String name, String mint, Map<String, String> summary) {
    public SimStory {
        summary = Map.copyOf(summary);
    }
}
