package io.coalscan.scan.score;

import io.coalscan.model.error.Language;

/** One sentence in both languages; the edge picks. */
public record Message(String zh, String en) {
    public String in(Language language) {
        return language.pick(zh, en);
    }
}
