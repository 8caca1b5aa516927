package io.coalscan.local.eyes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What services told of themselves: each metric's labels with the values that were seen. */
public final class Scrape {
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? [^ ]+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Map<String, Set<String>>> seen = new TreeMap<>();

    /** @param managementPort of a service on this machine */
    public void add(HttpClient http, int managementPort) throws IOException, InterruptedException {
        var page = URI.create("http://127.0.0.1:" + managementPort + "/actuator/prometheus");
        http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body()
                .lines()
                .forEach(this::add);
    }

    private void add(String line) {
        var sample = SAMPLE.matcher(line);
        if (!sample.matches()) {
            return;
        }
        var labels = seen.computeIfAbsent(sample.group(1), _ -> new HashMap<>());
        if (sample.group(2) != null) {
            LABEL.matcher(sample.group(2))
                    .results()
                    .forEach(label -> labels.computeIfAbsent(label.group(1), _ -> new HashSet<>())
                            .add(label.group(2)));
        }
    }

    boolean has(String metric) {
        return seen.containsKey(metric);
    }

    boolean has(String metric, String label) {
        return seen.getOrDefault(metric, Map.of()).containsKey(label);
    }

    boolean has(String metric, String label, String value) {
        return seen.getOrDefault(metric, Map.of()).getOrDefault(label, Set.of()).contains(value);
    }
}
