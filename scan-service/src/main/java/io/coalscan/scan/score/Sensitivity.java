package io.coalscan.scan.score;

/** How strongly red flags count. */
public enum Sensitivity {
    LOW(0.5),
    MEDIUM(1),
    HIGH(1.5);

    private final double factor;

    Sensitivity(double factor) {
        this.factor = factor;
    }

    double factor() {
        return factor;
    }
}
