package io.coalscan.load;

import io.coalscan.local.bench.Figures;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Answers to one kind of question in figures.
 *
 * @param perSecond from the first answer to the last
 * @param errors how often by code
 */
record Summary(String question, int count, double perSecond, long p50, long p95, long p99, Map<String, Long> errors) {

    /** By kind, in order of the first answer. */
    static List<Summary> of(Collection<Answer> answers) {
        return answers.stream()
                .collect(Collectors.groupingBy(Answer::question, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(kind -> of(kind.getKey(), kind.getValue()))
                .toList();
    }

    static Summary of(String question, List<Answer> answers) {
        var good = answers.stream()
                .filter(Answer::isGood)
                .map(answer -> (long) answer.millis())
                .toList();
        long first = answers.stream()
                .mapToLong(answer -> answer.endedAt() - answer.millis())
                .min()
                .orElse(0);
        long last = answers.stream().mapToLong(Answer::endedAt).max().orElse(0);
        var errors = answers.stream()
                .filter(answer -> !answer.isGood())
                .collect(Collectors.groupingBy(Answer::code, TreeMap::new, Collectors.counting()));
        return new Summary(
                question,
                answers.size(),
                answers.size() * 1_000.0 / Math.max(1, last - first),
                Figures.quantile(good, 0.5),
                Figures.quantile(good, 0.95),
                Figures.quantile(good, 0.99),
                errors);
    }

    /** Of what was answered well; times in milliseconds. */
    String line() {
        return "%-28s %7d answers  %9.1f per second  p50 %6d ms  p95 %6d ms  p99 %6d ms  errors %s"
                .formatted(question, count, perSecond, p50, p95, p99, errors.isEmpty() ? "none" : errors);
    }
}
