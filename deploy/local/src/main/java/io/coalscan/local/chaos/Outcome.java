package io.coalscan.local.chaos;

import io.coalscan.service.kafka.DeadLetter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What became of the scans of a trial.
 *
 * @param fates of all of them, as the database tells
 * @param differing tokens whose facts are not those of an undisturbed run
 * @param storedOtherwise tokens of which other rows are stored than by an undisturbed run, or more than one result
 * @param letters records of their scans that no service could work off
 */
record Outcome(
        Trial trial,
        List<ScanFate> fates,
        List<String> differing,
        List<String> storedOtherwise,
        List<DeadLetter> letters) {

    /** What is known of tokens after a run. */
    record Known(Map<String, JsonNode> facts, Map<String, Map<String, Stored.Rows>> rows) {}

    static Outcome of(Trial trial, List<ScanFate> fates, List<DeadLetter> letters, Known disturbed, Known undisturbed) {
        var complete = fates.stream()
                .filter(ScanFate::isComplete)
                .map(ScanFate::mint)
                .distinct()
                .toList();
        var differing = complete.stream()
                .filter(mint -> !Objects.equals(
                        disturbed.facts().get(mint), undisturbed.facts().get(mint)))
                .toList();
        var otherwise = fates.stream()
                .map(ScanFate::mint)
                .distinct()
                .filter(mint -> complete.contains(mint)
                        ? !Objects.equals(
                                disturbed.rows().get(mint), undisturbed.rows().get(mint))
                        : holdsMore(
                                disturbed.rows().get(mint), undisturbed.rows().get(mint)))
                .toList();
        return new Outcome(trial, fates, differing, otherwise, letters);
    }

    /** Of a scan that broke off less may be stored, never more. */
    private static boolean holdsMore(@Nullable Map<String, Stored.Rows> some, @Nullable Map<String, Stored.Rows> all) {
        return some != null
                && all != null
                && some.entrySet().stream()
                        .anyMatch(kind -> kind.getValue().count()
                                > all.getOrDefault(kind.getKey(), new Stored.Rows(0, ""))
                                        .count());
    }

    long complete() {
        return fates.stream().filter(ScanFate::isComplete).count();
    }

    long failed() {
        return fates.stream()
                .filter(fate -> fate.isFailed() && !fate.isComplete())
                .count();
    }

    long leftPartial() {
        return fates.stream()
                .filter(fate -> fate.isSettled() && !fate.isComplete() && !fate.isFailed())
                .count();
    }

    List<ScanFate> lost() {
        return fates.stream().filter(fate -> !fate.isSettled()).toList();
    }

    /** Tokens whose callers were told of a scan that the database does not know. */
    List<String> forgotten() {
        var known = fates.stream().map(ScanFate::mint).toList();
        return trial.scans().stream()
                .filter(call -> call.isOfAcceptedScan() && !known.contains(call.mint()))
                .map(Call::mint)
                .toList();
    }

    /** In words, one by one; empty when all promises were kept. */
    List<String> brokenPromises() {
        var broken = new ArrayList<String>();
        trial.dishonest()
                .forEach(call -> broken.add("%s was told \"%s\" after %.1f s"
                        .formatted(call.mint(), call.said(), call.took().toMillis() / 1e3)));
        lost().forEach(fate ->
                broken.add("%s: scan %s was never ended: %s".formatted(fate.mint(), fate.scanId(), fate.state())));
        forgotten().forEach(mint -> broken.add(mint + ": a caller was told of a scan that nobody knows any more"));
        differing.forEach(mint -> broken.add(mint + ": other facts than undisturbed"));
        storedOtherwise.forEach(mint -> broken.add(mint + ": other rows are stored than undisturbed"));
        if (!trial.recovered()) {
            broken.add("scans were not answered in full again");
        }
        return Stream.concat(Stream.of(trial.disturbance().name()), broken.stream())
                .skip(broken.isEmpty() ? 1 : 0)
                .toList();
    }
}
