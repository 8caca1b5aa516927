package io.coalscan.pnl.smart;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one wallet did over its tokens. Only tokens that are known whole count; those never sold from are open, neither won nor lost.
 *
 * @param tokens that count
 * @param unknown tokens that do not
 * @param winRate won of won and lost, in percent; null when there is none
 * @param profitFactor gains of the won by losses of the lost; null when nothing was lost
 * @param realizedMicroUsd null where some token's is not known
 * @param entryPercentile median over tokens, in percent of their buyers; null where none is known
 * @param holdMillis median over tokens that were sold from; null where none is known
 * @param costLamports median over tokens; null when none counts
 */
public record Measures(
        int tokens,
        int unknown,
        int open,
        int wins,
        int losses,
        @Nullable Double winRate,
        @Nullable Double profitFactor,
        long realizedLamports,
        @Nullable Long realizedMicroUsd,
        @Nullable Double entryPercentile,
        @Nullable Double holdMillis,
        @Nullable Double costLamports,
        double tradesPerToken,
        @Nullable Long lastTime) {

    public static Measures of(List<TokenPart> parts) {
        var counting = parts.stream().filter(TokenPart::known).toList();
        var sold = counting.stream().filter(part -> part.sells() > 0).toList();
        int wins = count(counting, TokenPart::won);
        int losses = count(counting, TokenPart::lost);
        long gained = sum(counting, part -> Math.max(0, part.realizedLamports()));
        long lost = sum(counting, part -> Math.max(0, -part.realizedLamports()));
        return new Measures(
                counting.size(),
                parts.size() - counting.size(),
                count(counting, TokenPart::open),
                wins,
                losses,
                wins + losses == 0 ? null : Double.valueOf(100.0 * wins / (wins + losses)),
                lost == 0 ? null : Double.valueOf((double) gained / lost),
                gained - lost,
                usd(counting),
                median(counting, TokenPart::entryPercentile),
                median(sold, part -> toDouble(part.holdMillis())),
                median(counting, part -> Double.valueOf(part.costLamports())),
                parts.stream().mapToInt(TokenPart::trades).average().orElse(0),
                parts.stream()
                        .map(TokenPart::lastTime)
                        .filter(Objects::nonNull)
                        .max(Long::compare)
                        .orElse(null));
    }

    /** Whether it won and never lost: then there is no profit factor, and it beats every one. */
    public boolean lossless() {
        return wins > 0 && losses == 0;
    }

    private static int count(Collection<TokenPart> parts, Predicate<TokenPart> which) {
        return (int) parts.stream().filter(which).count();
    }

    private static long sum(Collection<TokenPart> parts, ToLongFunction<TokenPart> what) {
        return parts.stream().mapToLong(what).sum();
    }

    private static @Nullable Long usd(List<TokenPart> parts) {
        long sum = 0;
        for (var part : parts) {
            var usd = part.realizedMicroUsd();
            if (usd == null) {
                return null;
            }
            sum += usd;
        }
        return sum;
    }

    private static @Nullable Double toDouble(@Nullable Long value) {
        return value == null ? null : Double.valueOf(value);
    }

    /** The middle of what is known, the mean of the two in the middle where they are even; null when nothing is. */
    static @Nullable Double median(Collection<TokenPart> parts, Function<TokenPart, @Nullable Double> what) {
        double[] known = parts.stream()
                .map(what)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        if (known.length == 0) {
            return null;
        }
        int middle = known.length / 2;
        return known.length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
    }
}
