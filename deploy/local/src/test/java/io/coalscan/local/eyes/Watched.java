package io.coalscan.local.eyes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** The rules and dashboards of this tree. */
final class Watched {
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    static final Path PROMETHEUS = ROOT.resolve("deploy/prometheus");
    private static final Path DASHBOARDS = ROOT.resolve("deploy/grafana/dashboards");

    private Watched() {}

    /** @param where file and rule or panel */
    record Asked(String where, Expression expression) {}

    record Alert(String name, String expression, Map<String, String> labels, Map<String, String> annotations) {}

    static List<Asked> expressions() {
        var all = new ArrayList<Asked>();
        for (var rule : rules()) {
            all.add(new Asked(
                    String.valueOf(rule.getOrDefault("alert", rule.get("record"))),
                    Expression.of(String.valueOf(rule.get("expr")))));
        }
        for (var file : files(DASHBOARDS)) {
            for (var panel : JsonMapper.shared().readTree(file.toFile()).get("panels")) {
                for (var target : panel.get("targets")) {
                    all.add(new Asked(
                            file.getFileName() + ": " + panel.get("title").asString(),
                            Expression.of(target.get("expr").asString())));
                }
            }
        }
        return all;
    }

    static List<String> recorded() {
        return rules().stream()
                .filter(rule -> rule.containsKey("record"))
                .map(rule -> String.valueOf(rule.get("record")))
                .toList();
    }

    static List<Alert> alerts() {
        return rules().stream()
                .filter(rule -> rule.containsKey("alert"))
                .map(rule -> new Alert(
                        String.valueOf(rule.get("alert")),
                        String.valueOf(rule.get("expr")),
                        texts(rule.get("labels")),
                        texts(rule.get("annotations"))))
                .toList();
    }

    static List<Path> files(Path directory) {
        try (var files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rules() {
        var all = new ArrayList<Map<String, Object>>();
        for (var file : files(PROMETHEUS.resolve("rules"))) {
            Map<String, List<Map<String, Object>>> groups = new Yaml().load(text(file));
            groups.get("groups").forEach(group -> all.addAll((List<Map<String, Object>>) group.get("rules")));
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Object map) {
        return (Map<String, String>) map;
    }
}
