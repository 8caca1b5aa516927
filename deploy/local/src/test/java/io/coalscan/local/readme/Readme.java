package io.coalscan.local.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fenced blocks of a README, in order. */
record Readme(List<Block> blocks) {

    /** @param language as written behind the fence */
    record Block(String language, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }
    }

    static Readme read(Path file) throws IOException {
        var blocks = new ArrayList<Block>();
        List<String> open = null;
        var language = "";
        for (var line : Files.readAllLines(file)) {
            if (!line.startsWith("```")) {
                if (open != null) {
                    open.add(line);
                }
            } else if (open == null) {
                open = new ArrayList<>();
                language = line.substring(3).strip();
            } else {
                blocks.add(new Block(language, List.copyOf(open)));
                open = null;
            }
        }
        return new Readme(blocks);
    }
}
