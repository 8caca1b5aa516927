package io.coalscan.local.chaos;

import io.coalscan.local.chaos.Call.Seen;
import java.io.PrintStream;
import java.util.List;

/** The table of what was done and seen, in Markdown, and every promise that was not kept. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** @return whether all promises were kept */
    boolean print(List<Outcome> outcomes) {
        out.println();
        out.println(
                "| disturbance | what was done | scans | in full | partial | 503, 504 | cut off | slowest, s | reads not answered "
                        + "| scans well after, s | reads well after, s | in the end complete | partial | failed | lost | other numbers | other rows | dead letters |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        outcomes.forEach(this::row);
        out.println();
        outcomes.stream().flatMap(each -> each.brokenPromises().stream()).forEach(out::println);
        boolean kept = outcomes.stream().allMatch(each -> each.brokenPromises().isEmpty());
        out.println(kept ? "every promise was kept" : "promises were broken");
        return kept;
    }

    private void row(Outcome outcome) {
        var trial = outcome.trial();
        out.printf(
                "| %s | %s | %d | %d | %d | %d | %d | %.1f | %d of %d | %.1f | %.1f | %d | %d | %d | %d | %d | %d | %d |%n",
                trial.disturbance().name(),
                trial.disturbance().what(),
                trial.scans().size(),
                trial.count(Seen.FULL),
                trial.count(Seen.PARTIAL),
                trial.count(Seen.LATER),
                trial.count(Seen.CUT_OFF),
                trial.slowestSeconds(),
                trial.readsThatFailed(),
                trial.reads().size(),
                trial.secondsToRecoverScans(),
                trial.secondsToRecoverReads(),
                outcome.complete(),
                outcome.leftPartial(),
                outcome.failed(),
                outcome.lost().size() + outcome.forgotten().size(),
                outcome.differing().size(),
                outcome.storedOtherwise().size(),
                outcome.letters().size());
    }
}
