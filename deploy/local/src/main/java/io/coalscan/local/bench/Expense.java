package io.coalscan.local.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * What a fleet has used up since it began, or within a measurement.
 *
 * @param nanos by the clock
 * @param processor milliseconds by process
 * @param topics bytes in Kafka's log by topic
 * @param schemas bytes of tables and indexes by schema
 * @param written bytes that PostgreSQL logged ahead of its tables
 * @param work what handlers did, by event
 */
record Expense(
        long nanos,
        Map<String, Long> processor,
        Map<String, Long> topics,
        Map<String, Long> schemas,
        long written,
        Map<String, Work> work) {

    /** Records worked off and the seconds that it took. */
    record Work(long records, double seconds) {
        static final Work NONE = new Work(0, 0);

        Work minus(Work before) {
            return new Work(records - before.records, seconds - before.seconds);
        }
    }

    Expense minus(Expense before) {
        return new Expense(
                nanos - before.nanos,
                difference(processor, before.processor, (now, then) -> now - then, 0L),
                difference(topics, before.topics, (now, then) -> now - then, 0L),
                difference(schemas, before.schemas, (now, then) -> now - then, 0L),
                written - before.written,
                difference(work, before.work, Work::minus, Work.NONE));
    }

    double seconds() {
        return nanos / 1e9;
    }

    private static <V> Map<String, V> difference(
            Map<String, V> now, Map<String, V> before, BinaryOperator<V> minus, V nothing) {
        var differences = new LinkedHashMap<String, V>();
        now.forEach((name, value) -> differences.put(name, minus.apply(value, before.getOrDefault(name, nothing))));
        return differences;
    }
}
