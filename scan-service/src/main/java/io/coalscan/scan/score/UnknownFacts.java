package io.coalscan.scan.score;

import io.coalscan.model.BundleType;
import io.coalscan.model.HolderKind;
import io.coalscan.model.event.FoundBundle;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same token with every unknown fact taken as the best, or as the worst, that it can be. */
final class UnknownFacts {
    /** A wallet can be in one same-block group, one funder's and one sell's: 40 + 25 + 25 points. */
    private static final int POINTS_OF_ONE_WALLET = 90;

    private final ScoreInput input;
    private final ScoreRules rules;
    private final boolean worst;

    private UnknownFacts(ScoreInput input, ScoreRules rules, boolean worst) {
        this.input = input;
        this.rules = rules;
        this.worst = worst;
    }

    static ScoreInput best(ScoreInput input, ScoreRules rules) {
        return new UnknownFacts(input, rules, false).filled();
    }

    static ScoreInput worst(ScoreInput input, ScoreRules rules) {
        return new UnknownFacts(input, rules, true).filled();
    }

    private ScoreInput filled() {
        var holders = new ArrayList<ScoredHolder>();
        input.holders().forEach(holder -> holders.add(filled(holder)));
        holders.addAll(unread());
        return new ScoreInput(holders, input.holdersWanted(), bundles(), age(), false, marketCap(), input.sources());
    }

    private ScoredHolder filled(ScoredHolder holder) {
        return new ScoredHolder(
                holder.address(),
                holder.kind(),
                holder.rawBalance(),
                holder.supplyPercentage(),
                holder.holdSeconds() == null ? holdSeconds(holder.holdSecondsAtLeast()) : holder.holdSeconds(),
                null,
                holder.soldPercentage() == null ? soldPercentage() : holder.soldPercentage(),
                null,
                null,
                true,
                true,
                holder.evidence());
    }

    private Long holdSeconds(@Nullable Long atLeast) {
        if (worst) {
            return atLeast == null ? 0L : atLeast;
        }
        var age = input.exactAge();
        return age == null ? rules.longestHold() : age;
    }

    private Double soldPercentage() {
        return worst ? 100.0 : 0.0;
    }

    /** Holders that were not read come after those that were: each holds at most what the last one holds. */
    private List<ScoredHolder> unread() {
        var unread = new ArrayList<ScoredHolder>();
        if (input.holders().isEmpty()) {
            return unread;
        }
        double left = 100 - Figures.supplyOf(input.holders());
        double most = input.holders().getLast().supplyPercentage();
        for (int i = input.holdersRead(); i < input.holdersWanted(); i++) {
            double held = worst ? Math.clamp(left, 0, most) : 0;
            left -= held;
            unread.add(new ScoredHolder(
                    "~" + i,
                    HolderKind.WALLET,
                    BigInteger.ZERO,
                    held,
                    holdSeconds(null),
                    null,
                    soldPercentage(),
                    null,
                    null,
                    true,
                    true,
                    ScoredHolder.Evidence.NONE));
        }
        return unread;
    }

    /** Links that were found stay; every wallet with an unknown fact may be in more. */
    private List<FoundBundle> bundles() {
        long open = input.holders().stream()
                        .filter(holder -> !holder.linkFactsKnown())
                        .count()
                + input.holdersWanted()
                - input.holdersRead();
        if (!worst || open == 0) {
            return input.bundles();
        }
        var bundles = new ArrayList<>(input.bundles());
        int points = (int) Math.min(rules.connectionCap(), (double) POINTS_OF_ONE_WALLET * open);
        bundles.add(new FoundBundle(
                "~", BundleType.SAME_FUNDER, List.of(), 0, points, null, null, null, null, List.of(), null, null));
        return bundles;
    }

    /** The token is at least as old as its oldest holding. */
    private Long age() {
        var exact = input.exactAge();
        if (exact != null) {
            return exact;
        }
        long atLeast = input.tokenAgeSeconds() == null ? 0 : input.tokenAgeSeconds();
        for (var holder : input.holders()) {
            atLeast = Math.max(atLeast, holder.holdSeconds() == null ? 0 : holder.holdSeconds());
            atLeast = Math.max(atLeast, holder.holdSecondsAtLeast() == null ? 0 : holder.holdSecondsAtLeast());
        }
        return worst ? atLeast : Math.max(atLeast, rules.maturity().olderThan() + 1);
    }

    private Double marketCap() {
        if (input.marketCap() != null) {
            return input.marketCap();
        }
        return worst ? 0.0 : rules.maturity().largeCapUsd() + 1;
    }
}
