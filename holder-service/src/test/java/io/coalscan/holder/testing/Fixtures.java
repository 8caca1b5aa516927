package io.coalscan.holder.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded mainnet answers, where they are at hand. */
public final class Fixtures {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Fixtures() {}

    /** Skips the test where the recordings are absent. */
    public static JsonNode read(String file) {
        return parse(folder().resolve(file));
    }

    /** All of one kind; skips the test where the recordings are absent. */
    public static List<JsonNode> all(String kind) {
        try (var files = Files.list(folder().resolve(kind))) {
            return files.sorted().map(Fixtures::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        String told = System.getenv("COALSCAN_FIXTURES");
        Path folder = Path.of(told == null ? "../../shared/fixtures" : told);
        Assumptions.assumeTrue(
                Files.isDirectory(folder), "no recorded answers here; COALSCAN_FIXTURES names their folder");
        return folder;
    }

    private static JsonNode parse(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
