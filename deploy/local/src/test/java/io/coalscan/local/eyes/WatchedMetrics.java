package io.coalscan.local.eyes;

import io.coalscan.local.eyes.Expression.Matcher;
import io.coalscan.local.eyes.Expression.Selector;
import io.coalscan.local.eyes.Watched.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what rules and dashboards ask for and no service tells: an alert on a metric that is not there never fires. */
public final class WatchedMetrics {
    /** What a fleet that is well does not tell, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "up", "Prometheus tells it of each scrape",
            "coalscan_rpc_hedges_total", "told when a second node was asked, and this fleet has one");

    /** Labels that Prometheus adds to what it scrapes. */
    private static final Set<String> ADDED = Set.of("job", "instance");

    /** Values that a fleet which is well does not show: a call that ended in INTERNAL_ERROR. */
    private static final Set<Matcher> UNSEEN = Set.of(new Matcher("status", "=", "500"));

    private static final Pattern IN_WORDS = Pattern.compile("\\$labels\\.(\\w+)");

    private WatchedMetrics() {}

    /** One line for each name, label or value that is asked for in vain. */
    public static List<String> missing(Scrape scrape) {
        var recorded = Watched.recorded();
        var missing = new ArrayList<String>();
        for (var asked : Watched.expressions()) {
            for (var selector : asked.expression().selectors()) {
                if (selector.recorded()) {
                    if (!recorded.contains(selector.metric())) {
                        missing.add(asked.where() + ": no rule records " + selector.metric());
                    }
                } else if (!ELSEWHERE.containsKey(selector.metric())) {
                    check(asked, selector, scrape, missing);
                }
            }
            checkGrouping(asked, scrape, missing);
        }
        Watched.alerts()
                .forEach(alert -> IN_WORDS.matcher(
                                String.valueOf(alert.annotations().get("summary")))
                        .results()
                        .map(label -> label.group(1))
                        .filter(label -> !isKnown(label, Expression.of(alert.expression()), scrape))
                        .forEach(label -> missing.add(alert.name() + ": its words name the label " + label)));
        return missing;
    }

    private static void check(Asked asked, Selector selector, Scrape scrape, List<String> missing) {
        if (!scrape.has(selector.metric())) {
            missing.add(asked.where() + ": no service tells " + selector.metric());
            return;
        }
        for (var matcher : selector.matchers()) {
            if (ADDED.contains(matcher.label())) {
                continue;
            }
            if (!scrape.has(selector.metric(), matcher.label())) {
                missing.add(asked.where() + ": " + selector.metric() + " has no label " + matcher.label());
            } else if (matcher.operator().equals("=")
                    && !UNSEEN.contains(matcher)
                    && !scrape.has(selector.metric(), matcher.label(), matcher.value())) {
                missing.add(asked.where() + ": " + selector.metric() + " has no " + matcher.label() + "="
                        + matcher.value());
            }
        }
    }

    private static void checkGrouping(Asked asked, Scrape scrape, List<String> missing) {
        asked.expression().grouping().stream()
                .filter(label -> !isKnown(label, asked.expression(), scrape))
                .forEach(label -> missing.add(asked.where() + ": grouped by " + label + ", which nothing in it has"));
    }

    private static boolean isKnown(String label, Expression expression, Scrape scrape) {
        return ADDED.contains(label)
                || expression.selectors().stream()
                        .anyMatch(selector ->
                                ELSEWHERE.containsKey(selector.metric()) || scrape.has(selector.metric(), label));
    }
}
