package io.coalscan.scan.score;

import java.util.List;

/**
 * The constants of the model. Times are seconds, shares percentages 0 to 100, caps and steps points.
 *
 * @param holdTime points by how long a holder has held; the last step has no end
 * @param agePenalty points by the token's age; older than the last step: none
 * @param rankWeights weight by position among the scored holders, from 1; the last step has no end
 * @param knownShareNeeded share of its rank weight, 0 to 1, for which a base component must be known
 * @param holdersNeeded fewer holders than this are too few where there are more to read
 */
public record ScoreRules(
        List<Step> holdTime,
        List<Step> agePenalty,
        List<RankStep> rankWeights,
        Concentration concentration,
        double connectionCap,
        RedFlags redFlags,
        Sells sells,
        Maturity maturity,
        LowMarketCap lowMarketCap,
        double knownShareNeeded,
        double confidenceNeeded,
        int holdersNeeded) {
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    /** The constants of the model prd-v1. */
    public static final ScoreRules PRD_V1 = new ScoreRules(
            List.of(
                    new Step(HOUR, 100, "HELD_UNDER_1H", new Message("1 小时", "1 hour")),
                    new Step(DAY, 80, "HELD_UNDER_1D", new Message("1 天", "1 day")),
                    new Step(7 * DAY, 50, "HELD_UNDER_7D", new Message("7 天", "7 days")),
                    new Step(30 * DAY, 30, "HELD_UNDER_30D", new Message("30 天", "30 days")),
                    new Step(Long.MAX_VALUE, 10, "HELD_30D_OR_MORE", new Message("30 天", "30 days"))),
            List.of(
                    new Step(HOUR, 25, "AGE_UNDER_1H", new Message("1 小时", "1 hour")),
                    new Step(2 * HOUR, 20, "AGE_UNDER_2H", new Message("2 小时", "2 hours")),
                    new Step(4 * HOUR, 12, "AGE_UNDER_4H", new Message("4 小时", "4 hours")),
                    new Step(8 * HOUR, 6, "AGE_UNDER_8H", new Message("8 小时", "8 hours"))),
            List.of(new RankStep(10, 3), new RankStep(20, 2), new RankStep(Integer.MAX_VALUE, 1)),
            new Concentration(30, 2, 100),
            100,
            new RedFlags(10, 40, 2, 15, 5, 2 * DAY, 2, 6, 12, 25),
            new Sells(50, 6, 25, 4, 25),
            new Maturity(30 * DAY, 1_000_000, -15, 500_000, -10, -5),
            new LowMarketCap(20_000, 90),
            0.5,
            0.3,
            10);

    public ScoreRules {
        holdTime = List.copyOf(holdTime);
        agePenalty = List.copyOf(agePenalty);
        rankWeights = List.copyOf(rankWeights);
    }

    /** @param below exclusive upper end in seconds */
    public record Step(long below, double points, String code, Message limit) {}

    /** @param upTo last position, inclusive */
    public record RankStep(int upTo, int weight) {}

    public record Concentration(int holders, double factor, double cap) {}

    /**
     * @param topPercentage the first {@code topHolders} may hold that much
     * @param topDivisor percentage points above it for one point
     * @param largePercentage a holder above it is large
     * @param largeHeldUnder and young when it has held for less
     */
    public record RedFlags(
            int topHolders,
            double topPercentage,
            double topDivisor,
            double topCap,
            double largePercentage,
            long largeHeldUnder,
            int largeNeeded,
            double pointsPerLarge,
            double largeCap,
            double cap) {}

    /** Sold shares are inclusive lower ends; points are per unit of rank weight. */
    public record Sells(double heavyFrom, double heavyPoints, double moderateFrom, double moderatePoints, double cap) {}

    /** @param olderThan exclusive; market caps are exclusive lower ends in USD */
    public record Maturity(
            long olderThan,
            double largeCapUsd,
            double largePoints,
            double middleCapUsd,
            double middlePoints,
            double points) {}

    /** @param below exclusive, USD */
    public record LowMarketCap(double below, int score) {}

    /** @param position among the scored holders, from 1 */
    int rankWeight(int position) {
        for (var step : rankWeights) {
            if (position <= step.upTo()) {
                return step.weight();
            }
        }
        return rankWeights.getLast().weight();
    }

    /** The bucket of a known duration. */
    int holdBucket(long seconds) {
        int bucket = 0;
        while (bucket < holdTime.size() - 1 && seconds >= holdTime.get(bucket).below()) {
            bucket++;
        }
        return bucket;
    }

    /** From this duration on, more time changes nothing. */
    long longestHold() {
        return holdTime.get(holdTime.size() - 2).below();
    }
}
