package io.coalscan.scan.score;

import io.coalscan.model.api.ScoreBreakdown;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The figures behind the components. */
final class FactSheet {
    private FactSheet() {}

    static ScoreBreakdown.Facts of(ScoreInput input, ScoreRules rules) {
        var ranked = RankedHolder.rank(input.holders(), rules);
        var linked = new HashSet<String>();
        input.bundles().forEach(bundle -> linked.addAll(bundle.wallets()));
        var buckets = IntStream.range(0, rules.holdTime().size())
                .mapToObj(bucket -> HoldTime.inBucket(ranked, bucket, rules).size())
                .toList();
        return new ScoreBreakdown.Facts(
                averageHold(input.holders()),
                buckets,
                SellPressure.heavy(ranked, rules).size(),
                SellPressure.moderate(ranked, rules).size(),
                soldPercentage(input.holders()),
                input.bundles().size(),
                linked.size(),
                input.holders().stream()
                        .filter(holder -> linked.contains(holder.address()))
                        .mapToDouble(ScoredHolder::supplyPercentage)
                        .sum());
    }

    private static @Nullable Long averageHold(List<ScoredHolder> holders) {
        var known = holders.stream()
                .map(ScoredHolder::holdSeconds)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .summaryStatistics();
        return known.getCount() == 0 ? null : known.getSum() / known.getCount();
    }

    /** Sold of all that those ever obtained of whom both are known. */
    private static @Nullable Double soldPercentage(List<ScoredHolder> holders) {
        var obtained = BigInteger.ZERO;
        var sold = BigInteger.ZERO;
        for (var holder : holders) {
            if (holder.rawObtained() != null && holder.rawSold() != null) {
                obtained = obtained.add(holder.rawObtained());
                sold = sold.add(holder.rawSold());
            }
        }
        if (obtained.signum() == 0) {
            return null;
        }
        var percentage = new BigDecimal(sold)
                .scaleByPowerOfTen(2)
                .divide(new BigDecimal(obtained), MathContext.DECIMAL64)
                .doubleValue();
        return Math.min(100, percentage);
    }
}
