package io.coalscan.rpc.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Recorded mainnet answers, where this machine has them: COALSCAN_FIXTURES, else shared/fixtures beside the repository. */
final class Recorded {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TransactionDecoder DECODER = new StreamingTransactionDecoder();

    private Recorded() {}

    static Path root() {
        String told = System.getenv("COALSCAN_FIXTURES");
        Path root = told == null ? Path.of("..", "..", "shared", "fixtures") : Path.of(told);
        Assumptions.assumeTrue(
                Files.exists(root.resolve("INDEX.json")),
                "no recorded answers: COALSCAN_FIXTURES names no folder of them");
        return root;
    }

    static JsonNode json(Path file) {
        return MAPPER.readTree(text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every recorded transaction, one a file. */
    static List<Path> transactions() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> root.relativize(file).getNameCount() == 2)
                    .filter(file -> !file.getParent().endsWith("rpc")
                            && !file.getParent().endsWith("blocks"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RawTransaction raw(String json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            return new TransactionReader(parser).read();
        }
    }

    static DecodedTransaction decode(String json) {
        try (JsonParser parser = MAPPER.createParser(json)) {
            parser.nextToken();
            return DECODER.decode(parser);
        }
    }
}
