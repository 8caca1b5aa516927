package io.coalscan.scan.score;

import io.coalscan.model.event.FoundBundle;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a score depends on.
 *
 * @param holders the scored holders; put in order here (largest first, ties by address), whatever order they come in
 * @param holdersWanted how many would be scored if the whole holder list had been read
 * @param bundles links among the scored holders, in any order
 * @param tokenAgeSeconds null when unknown
 * @param tokenAgeIsLowerBound whether the token may be older
 * @param marketCap USD; null when unknown
 * @param sources shown as evidence; no figure depends on them
 */
public record ScoreInput(
        List<ScoredHolder> holders,
        int holdersWanted,
        List<FoundBundle> bundles,
        @Nullable Long tokenAgeSeconds,
        boolean tokenAgeIsLowerBound,
        @Nullable Double marketCap,
        FactSources sources) {
    private static final Comparator<ScoredHolder> BY_BALANCE =
            Comparator.comparing(ScoredHolder::rawBalance).reversed().thenComparing(ScoredHolder::address);

    public ScoreInput {
        holders = holders.stream().sorted(BY_BALANCE).toList();
        bundles = bundles.stream()
                .sorted(Comparator.comparing(FoundBundle::type).thenComparing(FoundBundle::bundleId))
                .toList();
        if (holdersWanted < holders.size()) {
            throw new IllegalArgumentException("more holders than wanted");
        }
    }

    int holdersRead() {
        return holders.size();
    }

    /** The token's age when it is exactly known. */
    @Nullable
    Long exactAge() {
        return tokenAgeIsLowerBound ? null : tokenAgeSeconds;
    }
}
