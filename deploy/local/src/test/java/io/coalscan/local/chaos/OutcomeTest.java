package io.coalscan.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.local.chaos.Call.Seen;
import io.coalscan.local.chaos.Outcome.Known;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OutcomeTest {
    private static final long UNDONE = 100_000_000_000L;
    private static final JsonNode FACTS = JsonMapper.shared().readTree("{\"coalScore\":7}");
    private static final JsonNode OTHER = JsonMapper.shared().readTree("{\"coalScore\":8}");
    private static final Stored.Rows ROWS = new Stored.Rows(3, "a");

    @Test
    void callersWhoWereToldToComeAgainAndScansThatFailedBreakNoPromise() {
        var trial = trial("stop-kafka", call("a", 99, Seen.LATER), call("b", 103.5, Seen.FULL));

        var outcome = outcome(trial, List.of(fate("a", "FAILED", 0, true), fate("b", "SCORED", 1, false)), FACTS, ROWS);

        assertThat(outcome.brokenPromises()).isEmpty();
        assertThat(outcome.failed()).isOne();
        assertThat(outcome.complete()).isOne();
        assertThat(trial.secondsToRecoverScans()).isEqualTo(3.5);
    }

    @Test
    void nothingIsToBeRecoveredFromWhereAllWereAnsweredInFull() {
        assertThat(trial("cut-node", call("a", 99, Seen.FULL), call("b", 103, Seen.FULL))
                        .secondsToRecoverScans())
                .isZero();
    }

    @Test
    void anErrorThatIsNoHonestOneIsABrokenPromise() {
        assertThat(told(trial("stop-kafka", call("a", 99, Seen.BROKEN)))).contains("a was told");
    }

    @Test
    void aConnectionMayEndOnlyWhereTheEdgeItselfWasKilled() {
        assertThat(told(trial("kill-scan", call("a", 99, Seen.CUT_OFF)))).contains("a was told");
        assertThat(told(trial("kill-gateway", call("a", 99, Seen.CUT_OFF)))).isEmpty();
    }

    private static String told(Trial trial) {
        return String.join(" ", outcome(trial, List.of(), FACTS, ROWS).brokenPromises());
    }

    @Test
    void aScanThatIsNeverEndedIsLost() {
        var trial = trial("kill-scan", call("a", 99, Seen.LATER));

        var outcome = outcome(trial, List.of(fate("a", "GATHERING", 0, true)), FACTS, ROWS);

        assertThat(outcome.brokenPromises()).anyMatch(it -> it.contains("was never ended"));
    }

    @Test
    void aScanThatACallerWasToldOfAndNobodyKnowsIsLost() {
        var begun = (long) (99 * 1e9);
        var late = new Call("a", begun, begun + 1, Seen.LATER, "504 SCAN_TIMEOUT");
        var refused = new Call("a", begun, begun + 1, Seen.LATER, "503 SERVICE_UNAVAILABLE");

        assertThat(told(trial("kill-postgres", late))).contains("nobody knows");
        assertThat(told(trial("kill-postgres", call("a", 99, Seen.FULL)))).contains("nobody knows");
        assertThat(told(trial("kill-postgres", refused))).isEmpty();
    }

    @Test
    void otherNumbersAndOtherRowsThanUndisturbedAreBrokenPromises() {
        var trial = trial("kill-pnl", call("b", 99, Seen.FULL));
        var complete = List.of(fate("b", "SCORED", 1, false));

        assertThat(outcome(trial, complete, OTHER, ROWS).brokenPromises()).anyMatch(it -> it.contains("other facts"));
        assertThat(outcome(trial, complete, FACTS, new Stored.Rows(3, "b")).brokenPromises())
                .anyMatch(it -> it.contains("other rows"));
    }

    @Test
    void ofAScanThatBrokeOffLessMayBeStoredAndNeverMore() {
        var trial = trial("kill-pnl", call("b", 99, Seen.LATER));
        var failed = List.of(fate("b", "FAILED", 0, true));

        assertThat(outcome(trial, failed, OTHER, new Stored.Rows(1, "b")).brokenPromises())
                .isEmpty();
        assertThat(outcome(trial, failed, OTHER, new Stored.Rows(4, "b")).brokenPromises())
                .anyMatch(it -> it.contains("other rows"));
    }

    @Test
    void aFleetThatStaysUnwellIsABrokenPromise() {
        var trial = new Trial(disturbance("stop-redis"), UNDONE, false, List.of(), List.of());

        assertThat(outcome(trial, List.of(), FACTS, ROWS).brokenPromises())
                .anyMatch(it -> it.contains("in full again"));
    }

    /** @param facts of token b, whose undisturbed facts and rows are {@link #FACTS} and {@link #ROWS} */
    private static Outcome outcome(Trial trial, List<ScanFate> fates, JsonNode facts, Stored.Rows rows) {
        return Outcome.of(
                trial,
                fates,
                List.of(),
                new Known(Map.of("b", facts), Map.of("b", Map.of("trades", rows))),
                new Known(Map.of("b", FACTS), Map.of("b", Map.of("trades", ROWS))));
    }

    private static Trial trial(String disturbance, Call... scans) {
        return new Trial(disturbance(disturbance), UNDONE, true, List.of(scans), List.of());
    }

    private static Disturbance disturbance(String name) {
        return new Disturbance(
                name, "", name.equals("kill-gateway"), Disturbance.Step.NONE, Duration.ZERO, Disturbance.Step.NONE);
    }

    private static Call call(String mint, double seconds, Seen seen) {
        long begun = (long) (seconds * 1e9);
        return new Call(mint, begun, begun + 1_000_000, seen, "");
    }

    private static ScanFate fate(String mint, String state, int revision, boolean over) {
        return new ScanFate("id of " + mint, mint, state, revision, false, over, null);
    }
}
