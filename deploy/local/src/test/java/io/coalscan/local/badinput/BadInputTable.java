package io.coalscan.local.badinput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The section of the API's documentation that a test writes, between two marks. */
public final class BadInputTable {
    private static final String BEGIN = "<!-- bad input: begin -->";
    private static final String END = "<!-- bad input: end -->";
    private static final String HEAD = """
            ## Bad input
            What a gateway before a whole fleet answered to each of these, as `BadInputTest` saw it (`-Dbadinput.write=true` writes it anew). Nothing of it is stored and no log has a
            stack trace of it. `closed`: the connection is closed without an answer. There are no cookies, so another site's page cannot act in a visitor's name: nothing to forge.

            | input | status | code | message |
            |---|---|---|---|
            """;

    private final Path file;

    public BadInputTable(Path file) {
        this.file = file;
    }

    /** @param status null when the connection was closed */
    public record Row(String input, @Nullable Integer status, String code, String message) {
        private String line() {
            return "| " + input.replace("|", "\\|") + " | " + (status == null ? "closed" : status) + " | " + code
                    + " | " + message + " |\n";
        }
    }

    public static String section(List<Row> rows) {
        return HEAD + rows.stream().map(Row::line).collect(Collectors.joining());
    }

    /** What is committed. */
    public String committed() throws IOException {
        var text = Files.readString(file);
        return text.substring(text.indexOf(BEGIN) + BEGIN.length() + 1, text.indexOf(END));
    }

    public void write(String section) throws IOException {
        var text = Files.exists(file) ? Files.readString(file) : "";
        var marked = BEGIN + "\n" + section + END;
        Files.writeString(
                file,
                text.contains(BEGIN)
                        ? text.substring(0, text.indexOf(BEGIN))
                                + marked
                                + text.substring(text.indexOf(END) + END.length())
                        : text + (text.isEmpty() ? "" : "\n") + marked + "\n");
    }
}
