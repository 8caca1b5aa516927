package io.coalscan.rpc.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is told of each recorded transaction stays what it was when it was last looked at, to the last lamport: {@code decodings.txt} holds a checksum for
 * each. {@link ExpectedFactsTest} says that it is right. A decoder that is meant to tell something else changes checksums: look at each of those files with
 * {@code ./coalscan decode} from before and after, then take the lines that the failure shows.
 */
class RecordedDecodingsTest {
    private static final String CHECKSUMS = "/decodings.txt";

    static Stream<String> folders() {
        return Recorded.transactions().stream()
                .map(RecordedDecodingsTest::folder)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void whatIsToldStaysTheSame(String folder) throws IOException {
        var told = Recorded.transactions().stream()
                .filter(file -> folder(file).equals(folder))
                .map(RecordedDecodingsTest::checksum)
                .collect(joining("\n"));

        assertThat(told).isEqualTo(expected(folder));
    }

    private static String expected(String folder) throws IOException {
        try (var checksums = RecordedDecodingsTest.class.getResourceAsStream(CHECKSUMS)) {
            List<String> lines =
                    new String(checksums.readAllBytes(), UTF_8).lines().toList();
            return lines.stream().filter(line -> line.startsWith(folder + "/")).collect(joining("\n"));
        }
    }

    private static String checksum(Path file) {
        var sum = new CRC32C();
        sum.update(Recorded.decode(Recorded.text(file)).toString().getBytes(UTF_8));
        return folder(file) + "/" + file.getFileName() + String.format(Locale.ROOT, " %08x", sum.getValue());
    }

    private static String folder(Path file) {
        return file.getParent().getFileName().toString();
    }
}
