package io.coalscan.scan.score;

import io.coalscan.model.HolderKind;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scored holder, as far as it is known.
 *
 * @param kind one that counts
 * @param supplyPercentage of the current total supply, 0 to 100
 * @param holdSeconds since its balance first rose above 0; null when its history is not complete
 * @param holdSecondsAtLeast it has held at least that long; null when nothing is known
 * @param soldPercentage 0 to 100; null when its history is not complete
 * @param rawObtained everything it ever bought or received, raw; null when unknown
 * @param rawSold raw; null when unknown
 * @param funderKnown whether it is known who first sent it SOL, or that nobody did; a CUSTODY has no funder to know
 * @param acquisitionKnown whether its first acquisition of the token is known
 */
public record ScoredHolder(
        String address,
        HolderKind kind,
        BigInteger rawBalance,
        double supplyPercentage,
        @Nullable Long holdSeconds,
        @Nullable Long holdSecondsAtLeast,
        @Nullable Double soldPercentage,
        @Nullable BigInteger rawObtained,
        @Nullable BigInteger rawSold,
        boolean funderKnown,
        boolean acquisitionKnown,
        Evidence evidence) {
    public ScoredHolder {
        if (!kind.counts()) {
            throw new IllegalArgumentException("a " + kind + " is not scored");
        }
    }

    /**
     * Where its numbers come from.
     *
     * @param acquisitionSignature of the transaction that first gave it tokens
     */
    public record Evidence(
            @Nullable String acquisitionSignature, @Nullable Long acquisitionSlot, List<String> sellSignatures) {
        public static final Evidence NONE = new Evidence(null, null, List.of());

        public Evidence {
            sellSignatures = List.copyOf(sellSignatures);
        }
    }

    /** Whether everything is known that could link it to others. */
    boolean linkFactsKnown() {
        return acquisitionKnown && (funderKnown || kind == HolderKind.CUSTODY);
    }

    /** How long it has held, as far as that decides the score: a lower bound does once it fixes the bucket. */
    @Nullable
    Long decidedHoldSeconds(ScoreRules rules) {
        if (holdSeconds != null) {
            return holdSeconds;
        }
        return holdSecondsAtLeast != null && holdSecondsAtLeast >= rules.longestHold() ? holdSecondsAtLeast : null;
    }
}
