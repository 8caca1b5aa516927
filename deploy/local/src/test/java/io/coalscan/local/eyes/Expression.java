package io.coalscan.local.eyes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a PromQL expression asks for.
 *
 * @param grouping labels that it groups or joins by
 */
record Expression(String text, List<Selector> selectors, Set<String> grouping) {
    private static final Pattern GROUPING = Pattern.compile("\\b(?:by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.])([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(\\{[^}]*})?\\s*(\\()?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool");

    Expression {
        selectors = List.copyOf(selectors);
        grouping = Set.copyOf(grouping);
    }

    record Matcher(String label, String operator, String value) {}

    record Selector(String metric, List<Matcher> matchers) {
        Selector {
            matchers = List.copyOf(matchers);
        }

        /** Whether rules make it of other metrics. */
        boolean recorded() {
            return metric.contains(":");
        }
    }

    static Expression of(String text) {
        var grouping = new TreeSet<String>();
        GROUPING.matcher(text)
                .results()
                .forEach(by -> Stream.of(by.group(1).split(","))
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .forEach(grouping::add));
        var rest = GROUPING.matcher(text).replaceAll(" ").replaceAll("\\[[^]]*]", " ");
        var selectors = new ArrayList<Selector>();
        var name = NAME.matcher(rest);
        while (name.find()) {
            boolean function = name.group(3) != null && name.group(2) == null;
            if (!function && !WORDS.contains(name.group(1))) {
                selectors.add(new Selector(name.group(1), matchers(name.group(2))));
            }
        }
        return new Expression(text, selectors, grouping);
    }

    private static List<Matcher> matchers(String braces) {
        return braces == null
                ? List.of()
                : MATCHER.matcher(braces)
                        .results()
                        .map(found -> new Matcher(found.group(1), found.group(2), found.group(3)))
                        .toList();
    }
}
