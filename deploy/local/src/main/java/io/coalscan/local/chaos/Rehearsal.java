package io.coalscan.local.chaos;

import io.coalscan.local.bench.Facts;
import io.coalscan.local.chaos.Outcome.Known;
import io.coalscan.service.kafka.DeadLetter;
import io.coalscan.service.kafka.DeadLetterBox;
import java.io.PrintStream;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** One disturbance after another under steady load, then all tokens again in peace, by services that never heard of them. */
final class Rehearsal {
    private static final int WARM_UPS = 6;
    /** Begun at once just before a disturbance, so that it meets work at every stage. */
    private static final int BURST = 4;

    private static final long INTO_THE_WORK_MILLIS = 400;

    private static final int CALM = 3;
    private static final Duration TO_CALM = Duration.ofSeconds(120);
    /** Of the scans of one disturbance before the next; what takes longer is looked at in the end. */
    private static final Duration TO_SETTLE = Duration.ofSeconds(60);
    /** A scan is given up 180 s after it was accepted. */
    private static final Duration TO_END = Duration.ofSeconds(200);

    private static final int PEACEFUL_AT_ONCE = 4;
    private static final long LOOK_MILLIS = 200;

    private final ChaosFleet chaos;
    private final PrintStream out;

    Rehearsal(ChaosFleet chaos, PrintStream out) {
        this.chaos = chaos;
        this.out = out;
    }

    List<Outcome> run(List<Disturbance> disturbances) throws Exception {
        try (var callers = new Callers(chaos.port())) {
            var mints = chaos.mints();
            for (var mint : mints.subList(0, WARM_UPS)) {
                callers.scan(mint);
            }
            var trials = trials(callers, mints, disturbances);
            var all = trials.stream().flatMap(trial -> trial.mints().stream()).toList();
            awaitSettled(all, TO_END);
            var fates = chaos.stored().fates(all);
            var letters = new DeadLetterBox(chaos.kafka()).list();
            var disturbed = new Known(results(callers, fates), chaos.stored().rows());
            out.printf("%d scans were disturbed or run beside; the same tokens in peace%n", fates.size());
            chaos.stored().memory().forgetAll();
            var peaceful = peaceful(callers, all);
            var undisturbed = new Known(peaceful, chaos.stored().rows());
            return trials.stream()
                    .map(trial -> Outcome.of(trial, of(trial, fates), letters(trial, letters), disturbed, undisturbed))
                    .toList();
        }
    }

    private static List<ScanFate> of(Trial trial, List<ScanFate> fates) {
        var mints = trial.mints();
        return fates.stream().filter(fate -> mints.contains(fate.mint())).toList();
    }

    private static List<DeadLetter> letters(Trial trial, List<DeadLetter> letters) {
        var mints = trial.mints();
        return letters.stream()
                .filter(letter -> letter.mint() != null && mints.contains(letter.mint()))
                .toList();
    }

    private List<Trial> trials(Callers callers, List<String> mints, List<Disturbance> disturbances) throws Exception {
        var fresh = mints.subList(WARM_UPS, mints.size()).iterator();
        try (var load = SteadyLoad.begin(callers, fresh, mints.getFirst())) {
            if (!calm(load, System.nanoTime())) {
                throw new IllegalStateException("the fleet is not well before anything was done to it");
            }
            load.rest();
            var begun = new ArrayList<Begun>();
            for (var disturbance : disturbances) {
                begun.add(disturbed(load, disturbance));
            }
            load.close();
            return told(load, begun);
        }
    }

    /** @param until when the next one begins, of {@link System#nanoTime} */
    private record Begun(Disturbance disturbance, long from, long undoneAt, boolean recovered, long until) {}

    private Begun disturbed(SteadyLoad load, Disturbance disturbance) throws Exception {
        out.printf("%s: %s%n", disturbance.name(), disturbance.what());
        long from = System.nanoTime();
        load.goOn();
        load.burst(BURST);
        TimeUnit.MILLISECONDS.sleep(INTO_THE_WORK_MILLIS);
        long undone = disturbance.disturb();
        boolean recovered = calm(load, undone);
        // the next disturbance should meet nobody of this one
        load.rest();
        var mints = load.scansSince(from).stream().map(Call::mint).toList();
        awaitSettled(mints, TO_SETTLE);
        return new Begun(disturbance, from, undone, recovered, System.nanoTime());
    }

    private static List<Trial> told(SteadyLoad load, List<Begun> all) {
        return all.stream()
                .map(each -> new Trial(
                        each.disturbance(),
                        each.undoneAt(),
                        each.recovered(),
                        between(load.scansSince(each.from()), each.until()),
                        between(load.readsSince(each.from()), each.until())))
                .toList();
    }

    private static List<Call> between(List<Call> since, long until) {
        return since.stream().filter(call -> call.begunAt() - until < 0).toList();
    }

    /** Whether so many scans in a row that began after the moment are answered in full, within the time. */
    private static boolean calm(SteadyLoad load, long since) throws InterruptedException {
        long end = System.nanoTime() + TO_CALM.toNanos();
        while (System.nanoTime() < end) {
            var answered = load.scansSince(since);
            int from = Math.max(0, answered.size() - CALM);
            var last = answered.subList(from, answered.size());
            if (last.size() == CALM && last.stream().allMatch(Call::isFull)) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        return false;
    }

    private void awaitSettled(List<String> mints, Duration atMost) throws SQLException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end
                && !chaos.stored().fates(mints).stream().allMatch(fate -> fate.isSettled() || fate.isLost())) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    /** Facts by token, of scans that are complete. */
    private static Map<String, JsonNode> results(Callers callers, List<ScanFate> fates) throws InterruptedException {
        var facts = new HashMap<String, JsonNode>();
        for (var fate : fates) {
            if (fate.isComplete()) {
                callers.result(fate.scanId()).ifPresent(result -> facts.put(fate.mint(), Facts.of(result)));
            }
        }
        return facts;
    }

    private Map<String, JsonNode> peaceful(Callers callers, List<String> mints) throws Exception {
        var calls = new ArrayList<Callable<Call>>();
        mints.forEach(mint -> calls.add(() -> callers.scan(mint)));
        try (var threads = Executors.newFixedThreadPool(PEACEFUL_AT_ONCE)) {
            for (var call : threads.invokeAll(calls)) {
                var seen = call.get();
                if (!seen.isFull()) {
                    throw new IllegalStateException("in peace %s was told \"%s\"".formatted(seen.mint(), seen.said()));
                }
            }
        }
        return new LinkedHashMap<>(results(callers, chaos.stored().fates(mints)));
    }
}
