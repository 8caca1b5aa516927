package io.coalscan.rpc.call;

/** Carries a verdict through a pipeline. Without stack trace: it is an answer, not a defect. */
public final class CallFailed extends RuntimeException {
    private final transient Verdict verdict;

    public CallFailed(Verdict verdict) {
        super(verdict.label(), null, false, false);
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }
}
