package io.coalscan.model.event;

/**
 * scan-service to holder-service: read this token.
 *
 * @param scoredHolders how many holders are to be scored, 50 to 200
 * @param callBudget node calls that the whole scan may make
 */
public record ScanRequested(EventHead head, int scoredHolders, int callBudget) implements ScanEvent {
    @Override
    public ScanRequested again(long now) {
        return new ScanRequested(head.again(now), scoredHolders, callBudget);
    }
}
