package io.coalscan.gateway.contract;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** As much of Markdown as the contract's descriptions use: paragraphs, headings, lists, tables, code and bold. Everything else is shown as it is. */
final class Markdown {
    private Markdown() {}

    static String html(String text) {
        return Arrays.stream(text.strip().split("\n\\s*\n"))
                .map(String::strip)
                .map(Markdown::block)
                .collect(Collectors.joining("\n"));
    }

    private static String block(String block) {
        if (block.startsWith("## ")) {
            int end = block.indexOf('\n');
            var heading = "<h2>" + inline(end < 0 ? block.substring(3) : block.substring(3, end)) + "</h2>";
            return end < 0 ? heading : heading + block(block.substring(end + 1));
        }
        if (block.startsWith("* ")) {
            return Arrays.stream(block.substring(2).split("\n\\* "))
                    .map(item -> "<li>" + inline(item) + "</li>")
                    .collect(Collectors.joining("", "<ul>", "</ul>"));
        }
        return block.startsWith("|") ? table(block.lines().toList()) : "<p>" + inline(block) + "</p>";
    }

    /** The second line only divides the head from the rest. */
    private static String table(List<String> lines) {
        var rows = lines.stream().skip(2).map(line -> row(line, "td")).collect(Collectors.joining());
        return "<table>" + row(lines.getFirst(), "th") + rows + "</table>";
    }

    private static String row(String line, String cell) {
        var inner = line.strip().replaceAll("^\\||\\|$", "");
        return Arrays.stream(inner.split("\\|"))
                .map(text -> "<" + cell + ">" + inline(text.strip()) + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    static String inline(String text) {
        return HtmlUtils.htmlEscape(text)
                .replaceAll("`([^`]+)`", "<code>$1</code>")
                .replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>");
    }
}
