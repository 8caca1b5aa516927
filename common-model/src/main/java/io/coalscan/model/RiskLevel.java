package io.coalscan.model;

/** Reading of the rounded Coal Score. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    EXTREME;

    /** @param coalScore 1 to 100 */
    public static RiskLevel of(int coalScore) {
        if (coalScore >= 91) {
            return EXTREME;
        }
        if (coalScore >= 61) {
            return HIGH;
        }
        return coalScore >= 38 ? MEDIUM : LOW;
    }
}
