package io.coalscan.rpc.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;

/** What is wanted of a transaction's log. */
class LogLineTest {

    @ParameterizedTest
    @CsvSource({"Program X invoke [1], 1", "Program X invoke [9], 9", "Program X invoke [10], 10"})
    void tellsHowDeepACallIs(String line, int depth) {
        assertThat(read(line).loggedDepths).containsExactly(depth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "]",
                "Program X success",
                "Program X invoke []",
                "Program X invoke [1",
                "Program X invoke [100]",
                "Program ",
                "Program ]",
                "Program 1]",
                "Program [",
                "Program X invoke [:]",
                "Program X invoke [/]",
                "Program X invokes [1]",
                "program X invoke [1]",
                " invoke [1]",
                "Program [1]"
            })
    void isNoCallOtherwise(String line) {
        RawTransaction raw = read(line);
        assertThat(raw.loggedDepths).isEmpty();
        assertThat(raw.loggedEvents).isEmpty();
    }

    @Test
    void keepsTheEventsThatAReaderWants() {
        assertThat(read("Program data: vdt/007mYe").loggedEvents).containsExactly("vdt/007mYe");
        assertThat(read("Program data: vdt/007mYeAAAA").loggedEvents).containsExactly("vdt/007mYeAAAA");
        assertThat(read("Program data: vdt/007mYf").loggedEvents).isEmpty();
        assertThat(read("Program data: vdt/007mY").loggedEvents).isEmpty();
    }

    private static RawTransaction read(String line) {
        var raw = new RawTransaction();
        try (JsonParser parser = Recorded.MAPPER.createParser("[\"" + line + "\"]")) {
            parser.nextToken();
            parser.nextToken();
            LogLine.read(parser, raw);
        }
        return raw;
    }
}
