package io.coalscan.scan.score;

import io.coalscan.model.BundleType;
import io.coalscan.model.HolderKind;
import io.coalscan.model.event.FoundBundle;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A token for tests: old enough for no penalty, worth enough for no override, until told otherwise. */
final class TokenBuilder {
    static final long HOUR = 3_600;
    static final long DAY = 24 * HOUR;
    static final FactSources SOURCES = new FactSources(5_000, 4_000L, "pool", List.of());

    private final List<ScoredHolder> holders = new ArrayList<>();
    private final List<FoundBundle> bundles = new ArrayList<>();
    private int unread;
    private @Nullable Long age = 20 * DAY;
    private boolean ageIsLowerBound;
    private @Nullable Double marketCap = 100_000.0;
    private FactSources sources = SOURCES;

    static TokenBuilder token() {
        return new TokenBuilder();
    }

    TokenBuilder holders(int count, double percentageEach, long holdSeconds, double soldPercentage) {
        IntStream.range(0, count).forEach(i -> holder(holder(name(), percentageEach, holdSeconds, soldPercentage)));
        return this;
    }

    TokenBuilder holder(ScoredHolder holder) {
        holders.add(holder);
        return this;
    }

    private String name() {
        return String.format(Locale.ROOT, "wallet%03d", holders.size());
    }

    /** A fully known wallet. */
    static ScoredHolder holder(
            String address, double percentage, @Nullable Long holdSeconds, @Nullable Double soldPercentage) {
        return new ScoredHolder(
                address,
                HolderKind.WALLET,
                BigInteger.valueOf(Math.round(percentage * 1e9)),
                percentage,
                holdSeconds,
                holdSeconds,
                soldPercentage,
                BigInteger.valueOf(1_000),
                soldPercentage == null ? null : BigInteger.valueOf(Math.round(soldPercentage * 10)),
                true,
                true,
                new ScoredHolder.Evidence("acq-" + address, 7L, List.of("sell-" + address)));
    }

    static ScoredHolder unknown(ScoredHolder h) {
        return new ScoredHolder(
                h.address(),
                h.kind(),
                h.rawBalance(),
                h.supplyPercentage(),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                ScoredHolder.Evidence.NONE);
    }

    static ScoredHolder withHold(ScoredHolder h, @Nullable Long seconds, @Nullable Long atLeast) {
        return new ScoredHolder(
                h.address(),
                h.kind(),
                h.rawBalance(),
                h.supplyPercentage(),
                seconds,
                atLeast,
                h.soldPercentage(),
                h.rawObtained(),
                h.rawSold(),
                h.funderKnown(),
                h.acquisitionKnown(),
                h.evidence());
    }

    static ScoredHolder withLinks(ScoredHolder h, boolean funderKnown, boolean acquisitionKnown) {
        return new ScoredHolder(
                h.address(),
                h.kind(),
                h.rawBalance(),
                h.supplyPercentage(),
                h.holdSeconds(),
                h.holdSecondsAtLeast(),
                h.soldPercentage(),
                h.rawObtained(),
                h.rawSold(),
                funderKnown,
                acquisitionKnown,
                h.evidence());
    }

    static ScoredHolder inCustody(ScoredHolder h) {
        return new ScoredHolder(
                h.address(),
                HolderKind.CUSTODY,
                h.rawBalance(),
                h.supplyPercentage(),
                h.holdSeconds(),
                h.holdSecondsAtLeast(),
                h.soldPercentage(),
                h.rawObtained(),
                h.rawSold(),
                false,
                h.acquisitionKnown(),
                h.evidence());
    }

    TokenBuilder change(int from, int to, UnaryOperator<ScoredHolder> change) {
        for (int i = from; i < to; i++) {
            holders.set(i, change.apply(holders.get(i)));
        }
        return this;
    }

    TokenBuilder bundle(BundleType type, int points, List<String> wallets) {
        bundles.add(bundle(type.name() + bundles.size(), type, points, wallets, 100L, null));
        return this;
    }

    TokenBuilder bundle(FoundBundle bundle) {
        bundles.add(bundle);
        return this;
    }

    static FoundBundle bundle(
            String id, BundleType type, int points, List<String> wallets, Long slot, @Nullable Double expected) {
        boolean block = type == BundleType.SAME_BLOCK_BUY;
        return new FoundBundle(
                id,
                type,
                wallets,
                4.2,
                points,
                block ? slot : null,
                type == BundleType.SAME_FUNDER ? "funder" : null,
                type == BundleType.COORDINATED_SELL ? 1_000L : null,
                type == BundleType.COORDINATED_SELL ? 61_000L : null,
                List.of("sig"),
                expected,
                block ? Boolean.FALSE : null);
    }

    TokenBuilder unread(int more) {
        unread = more;
        return this;
    }

    TokenBuilder age(@Nullable Long seconds) {
        age = seconds;
        return this;
    }

    TokenBuilder ageAtLeast(long seconds) {
        age = seconds;
        ageIsLowerBound = true;
        return this;
    }

    TokenBuilder marketCap(@Nullable Double usd) {
        marketCap = usd;
        return this;
    }

    TokenBuilder sources(FactSources other) {
        sources = other;
        return this;
    }

    ScoreInput input() {
        return new ScoreInput(holders, holders.size() + unread, bundles, age, ageIsLowerBound, marketCap, sources);
    }

    ScoreOutcome outcome() {
        return new ScoreCalculator().calculate(input());
    }

    ScoreOutcome.Scored scored() {
        return scored(outcome());
    }

    static ScoreOutcome.Scored scored(ScoreOutcome outcome) {
        if (outcome instanceof ScoreOutcome.Scored scored) {
            return scored;
        }
        throw new AssertionError("no score: " + outcome);
    }
}
