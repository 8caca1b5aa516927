package io.coalscan.rpc.pool;

import io.coalscan.rpc.call.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** Every node was asked and none answered; asking again may help. */
final class SweepFailed extends RuntimeException {
    private final transient List<Verdict> verdicts;

    SweepFailed(List<Verdict> verdicts) {
        super(verdicts.stream().map(Verdict::label).distinct().collect(Collectors.joining(", ")), null, false, false);
        this.verdicts = List.copyOf(verdicts);
    }

    /** Whether the nodes only asked for patience, so that nothing is broken. */
    boolean onlyWaiting() {
        return verdicts.stream()
                .allMatch(verdict -> verdict instanceof Verdict.RateLimited || verdict instanceof Verdict.Lagging);
    }
}
