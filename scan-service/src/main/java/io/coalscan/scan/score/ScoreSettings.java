package io.coalscan.scan.score;

import io.coalscan.model.api.TokenScanResult.ScoreModel.Weights;
import io.coalscan.model.error.CoalScanException;
import io.coalscan.model.error.ErrorCode;

/**
 * What a caller may choose about a score.
 *
 * @param weights of the base components, normalised to sum 1
 */
public record ScoreSettings(Weights weights, Sensitivity sensitivity) {
    /** The weights of prd-v1. */
    public static final ScoreSettings DEFAULT = new ScoreSettings(new Weights(0.35, 0.20, 0.45), Sensitivity.MEDIUM);

    /** @throws CoalScanException INVALID_REQUEST for a negative weight, one that is no number, or none above 0 */
    public ScoreSettings {
        weights = normalised(weights);
    }

    private static Weights normalised(Weights given) {
        requireWeight(given.holdTime());
        requireWeight(given.concentration());
        requireWeight(given.walletConnection());
        double sum = given.holdTime() + given.concentration() + given.walletConnection();
        if (sum == 0 || !Double.isFinite(sum)) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, "weights must not all be 0");
        }
        // a sum that is 1 but for the last bits stays as written
        return Math.abs(sum - 1) < 1e-12
                ? given
                : new Weights(given.holdTime() / sum, given.concentration() / sum, given.walletConnection() / sum);
    }

    private static void requireWeight(double weight) {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new CoalScanException(ErrorCode.INVALID_REQUEST, "a weight must be a number of at least 0");
        }
    }
}
