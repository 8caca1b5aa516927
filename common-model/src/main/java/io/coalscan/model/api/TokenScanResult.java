package io.coalscan.model.api;

import io.coalscan.model.HolderListSource;
import io.coalscan.model.RiskLevel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * PRD 6.1.1 and its documented additions: the whole answer about one token.
 *
 * @param scanTimestamp when the scan was accepted, epoch milliseconds
 * @param coalScore 1 to 100; null only in the data that goes with INSUFFICIENT_DATA
 * @param marketCap USD
 * @param tokenAge seconds
 * @param partial whether any part stopped for budget or time
 * @param confidence 0 to 1
 * @param holderCount all owners; null when the holder list is incomplete
 * @param holders the first 200 owners of any kind
 * @param cacheExpiry epoch milliseconds
 * @param ageSeconds age of the answer when it was served
 * @param stale whether it is older than the cache time
 */
public record TokenScanResult(
        String contractAddress,
        UUID scanId,
        int revision,
        String chain,
        long slot,
        long scanTimestamp,
        @Nullable Integer coalScore,
        @Nullable RiskLevel riskLevel,
        @Nullable Integer scoreBeforeOverride,
        @Nullable ScoreRange scoreRange,
        ScoreModel scoreModel,
        boolean partial,
        Coverage coverage,
        double confidence,
        @Nullable Change change,
        @Nullable Double marketCap,
        @Nullable Long tokenAge,
        boolean tokenAgeIsLowerBound,
        TokenFacts token,
        @Nullable Price price,
        List<Liquidity> liquidity,
        Concentration concentration,
        @Nullable Double bundledPercentage,
        @Nullable Double sniperPercentage,
        @Nullable Integer holderCount,
        @Nullable ScoreBreakdown scoreBreakdown,
        List<Reason> redFlags,
        List<Holder> holders,
        List<Bundle> bundles,
        boolean isCached,
        long cacheExpiry,
        long ageSeconds,
        boolean stale) {
    public TokenScanResult {
        liquidity = List.copyOf(liquidity);
        redFlags = List.copyOf(redFlags);
        holders = List.copyOf(holders);
        bundles = List.copyOf(bundles);
    }

    /** Best and worst case over what is unknown. */
    public record ScoreRange(int low, int high) {}

    /** @param weights of holdTime, concentration, walletConnection as used, summing to 1 */
    public record ScoreModel(String name, String version, Weights weights) {
        public record Weights(double holdTime, double concentration, double walletConnection) {}
    }

    /**
     * How much of what was wanted was read.
     *
     * @param transactions as far as they are listed: of a holder that is not listed, none is wanted
     * @param histories scored holders whose transactions are listed and read from the first to the last, and add up to what is held
     * @param pools owners that behave as pools and are treated so, of all that do; an event names at most 100. Null when no trades were read
     */
    public record Coverage(
            Part holders,
            Part transactions,
            Part wallets,
            Part histories,
            @Nullable Part pools,
            @Nullable HolderListSource holderSource) {
        public record Part(int read, int wanted) {}
    }

    /** Against the last scan of the same token; null when it is the first. */
    public record Change(int previousScore, int delta, long previousAt) {}

    /** Percentages 0 to 100 of supply, floatTop10 of the float; null when unknown. */
    public record Concentration(
            @Nullable Double rawTop10,
            @Nullable Double adjustedTop10,
            @Nullable Double mergedTop10,
            @Nullable Double floatTop10,
            @Nullable Double top30) {}
}
