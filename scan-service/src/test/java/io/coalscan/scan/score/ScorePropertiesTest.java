package io.coalscan.scan.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.BundleType;
import io.coalscan.model.HolderKind;
import io.coalscan.model.api.Reason;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.scan.score.ScoreReason.Component;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold for every token. Tokens are drawn from a seed, so that each is rich and consistent with itself. */
class ScorePropertiesTest {
    private final ScoreCalculator calculator = new ScoreCalculator();

    @Property
    void sameFactsInAnyOrderGiveTheSameOutcome(@ForAll long seed) {
        var input = RandomToken.known(seed).partlyHidden(seed);
        var holders = new ArrayList<>(input.holders());
        var bundles = new ArrayList<>(input.bundles());
        Collections.shuffle(holders, new Random(seed));
        Collections.shuffle(bundles, new Random(seed));
        var shuffled = new ScoreInput(
                holders,
                input.holdersWanted(),
                bundles,
                input.tokenAgeSeconds(),
                input.tokenAgeIsLowerBound(),
                input.marketCap(),
                input.sources());

        assertThat(calculator.calculate(shuffled)).isEqualTo(calculator.calculate(input));
    }

    @Property
    void aScoreIsWithin1And100AndWithinItsRange(@ForAll long seed) {
        if (calculator.calculate(RandomToken.known(seed).partlyHidden(seed)) instanceof ScoreOutcome.Scored scored) {
            assertThat(scored.coalScore()).isBetween(1, 100);
            assertThat(scored.coalScore())
                    .isBetween(scored.scoreRange().low(), scored.scoreRange().high());
            assertThat(scored.confidence()).isBetween(0.3 - 1e-9, 1 + 1e-9);
            var weights = scored.weights();
            assertThat(weights.holdTime() + weights.concentration() + weights.walletConnection())
                    .isEqualTo(1, within(1e-9));
        }
    }

    /** The range is honest: whatever the hidden facts turn out to be, the score with them lies inside. */
    @Property
    void theRangeHoldsTheScoreThatFullKnowledgeGives(@ForAll long seed) {
        var token = RandomToken.known(seed);
        var truth = TokenBuilder.scored(calculator.calculate(token.input()));
        if (calculator.calculate(token.partlyHidden(seed)) instanceof ScoreOutcome.Scored guess) {
            assertThat(truth.coalScore())
                    .isBetween(guess.scoreRange().low(), guess.scoreRange().high());
        }
    }

    @Property
    void fullKnowledgeHasNoRange(@ForAll long seed) {
        var scored =
                TokenBuilder.scored(calculator.calculate(RandomToken.known(seed).input()));

        assertThat(scored.scoreRange().low()).isEqualTo(scored.scoreRange().high());
        assertThat(scored.confidence()).isEqualTo(1, within(1e-9));
    }

    @Property
    void reasonsAddUpToTheirComponent(@ForAll long seed) {
        if (calculator.calculate(RandomToken.known(seed).partlyHidden(seed)) instanceof ScoreOutcome.Scored scored) {
            var parts = scored.parts();
            assertThat(sum(scored, Component.HOLD_TIME)).isEqualTo(orZero(parts.holdTimeScore()), within(1e-9));
            assertThat(sum(scored, Component.CONCENTRATION))
                    .isEqualTo(orZero(parts.concentrationScore()), within(1e-9));
            assertThat(sum(scored, Component.WALLET_CONNECTION))
                    .isEqualTo(orZero(parts.walletConnectionScore()), within(1e-9));
            assertThat(sum(scored, Component.RED_FLAG)).isEqualTo(parts.redFlagBonus(), within(1e-9));
            assertThat(sum(scored, Component.SELL)).isEqualTo(parts.sellBonus(), within(1e-9));
            assertThat(sum(scored, Component.AGE)).isEqualTo(parts.agePenalty(), within(1e-9));
            assertThat(sum(scored, Component.MATURITY)).isEqualTo(parts.maturityBonus(), within(1e-9));
            var before = scored.scoreBeforeOverride();
            assertThat(sum(scored, Component.MARKET_CAP)).isEqualTo(before == null ? 0 : scored.coalScore() - before);
        }
    }

    @Property
    void everyPointAndEveryFlagHasEvidence(@ForAll long seed) {
        if (calculator.calculate(RandomToken.known(seed).partlyHidden(seed)) instanceof ScoreOutcome.Scored scored) {
            assertThat(scored.reasons())
                    .filteredOn(reason -> reason.points() != 0)
                    .noneMatch(reason -> reason.evidence().equals(Reason.Evidence.NONE));
            assertThat(scored.redFlags()).noneMatch(reason -> reason.evidence().equals(Reason.Evidence.NONE));
        }
    }

    @Property
    void hidingSupplyInABarePdaDoesNotLowerTheScore(@ForAll long seed, @ForAll @IntRange(max = 60) int hidden) {
        var input = RandomToken.known(seed).input();
        var holders = new ArrayList<>(input.holders());
        int index = hidden % holders.size();
        holders.set(index, TokenBuilder.inCustody(holders.get(index)));
        var hiding = new ScoreInput(
                holders,
                input.holdersWanted(),
                input.bundles(),
                input.tokenAgeSeconds(),
                false,
                input.marketCap(),
                input.sources());

        assertThat(TokenBuilder.scored(calculator.calculate(hiding)).coalScore())
                .isGreaterThanOrEqualTo(
                        TokenBuilder.scored(calculator.calculate(input)).coalScore());
    }

    /** An owner that does not count joins with new supply of its own, so that everybody else's share falls. */
    @Property
    void addingAnOwnerThatDoesNotCountNeverRaisesTheScore(
            @ForAll HolderKind kind, @ForAll long seed, @ForAll @IntRange(max = 1_000_000) int rawBalance) {
        if (kind.counts()) {
            return;
        }
        var owners = RandomToken.owners(seed);
        var supply = owners.stream().map(ScoredHolders.Owner::rawBalance).reduce(BigInteger.ZERO, BigInteger::add);
        var more = new ArrayList<>(owners);
        var raw = BigInteger.valueOf(rawBalance);
        more.add(new ScoredHolders.Owner("newcomer", kind, raw));

        int before = scoreOf(owners, supply, seed);
        assertThat(scoreOf(more, supply, seed)).isEqualTo(before);
        assertThat(scoreOf(more, supply.add(raw), seed)).isLessThanOrEqualTo(before);
    }

    private int scoreOf(List<ScoredHolders.Owner> owners, BigInteger supply, long seed) {
        var chosen = ScoredHolders.select(owners, true, 50);
        var holders = chosen.scored().stream()
                .map(owner -> TokenBuilder.holder(
                        owner.address(),
                        100 * owner.rawBalance().doubleValue() / supply.doubleValue(),
                        Math.floorMod(owner.address().hashCode() * 7_919L + seed, 3_000_000L),
                        (double) Math.floorMod(owner.address().hashCode() + seed, 101)))
                .toList();
        return TokenBuilder.scored(calculator.calculate(new ScoreInput(
                        holders, chosen.wanted(), List.of(), 2_999_999L, false, 50_000.0, TokenBuilder.SOURCES)))
                .coalScore();
    }

    private static double sum(ScoreOutcome.Scored scored, Component component) {
        return scored.reasons().stream()
                .filter(reason -> reason.component() == component)
                .mapToDouble(ScoreReason::points)
                .sum();
    }

    private static double orZero(Double value) {
        return value == null ? 0 : value;
    }

    /** A token whose facts agree with each other: nobody has held it for longer than it exists. */
    record RandomToken(ScoreInput input) {
        static RandomToken known(long seed) {
            var random = new Random(seed);
            int count = 1 + random.nextInt(60);
            long age = 1 + random.nextLong(random.nextBoolean() ? 30_000 : 4_000_000);
            var holders = new ArrayList<ScoredHolder>();
            double left = 100;
            for (int i = 0; i < count; i++) {
                double share = left * random.nextDouble() * 0.2;
                left -= share;
                holders.add(
                        TokenBuilder.holder("wallet" + i, share, random.nextLong(age + 1), random.nextInt(5) * 25.0));
            }
            double marketCap = Math.pow(10, 4 + 3 * random.nextDouble());
            var sources = new FactSources(
                    5_000, random.nextBoolean() ? 4_000L : null, random.nextBoolean() ? "pool" : null, List.of());
            return new RandomToken(
                    new ScoreInput(holders, count, bundles(random, count), age, false, marketCap, sources));
        }

        private static List<FoundBundle> bundles(Random random, int count) {
            return IntStream.range(0, count < 3 ? 0 : random.nextInt(5))
                    .mapToObj(i -> {
                        var type = BundleType.values()[random.nextInt(3)];
                        int points = type == BundleType.SAME_BLOCK_BUY ? 20 : 15;
                        int first = random.nextInt(count - 2);
                        var wallets = List.of("wallet" + first, "wallet" + (first + 1), "wallet" + (first + 2));
                        return TokenBuilder.bundle("b" + i, type, points, wallets, (long) i, 0.1);
                    })
                    .toList();
        }

        /** The same token with some facts not known; links of wallets whose facts are hidden are not found. */
        ScoreInput partlyHidden(long seed) {
            var random = new Random(seed ^ 0x5DEECE66DL);
            var holders = new ArrayList<ScoredHolder>();
            Set<String> linkHidden = new HashSet<>();
            for (var holder : input.holders()) {
                holders.add(hide(holder, random, linkHidden));
            }
            var bundles = input.bundles().stream()
                    .filter(bundle -> Collections.disjoint(bundle.wallets(), linkHidden))
                    .toList();
            Long age = input.tokenAgeSeconds();
            boolean lowerBound = random.nextInt(3) == 0;
            return new ScoreInput(
                    holders,
                    input.holdersWanted(),
                    bundles,
                    random.nextInt(4) == 0 ? null : lowerBound ? Long.valueOf(age / 2) : age,
                    lowerBound,
                    random.nextInt(4) == 0 ? null : input.marketCap(),
                    input.sources());
        }

        private static ScoredHolder hide(ScoredHolder holder, Random random, Set<String> linkHidden) {
            var changed = holder;
            switch (random.nextInt(6)) {
                case 0 -> changed = TokenBuilder.withHold(holder, null, holder.holdSeconds() / 2);
                case 1 -> changed = TokenBuilder.withLinks(holder, random.nextBoolean(), false);
                case 2 -> changed = TokenBuilder.unknown(holder);
                default -> {}
            }
            if (!changed.linkFactsKnown()) {
                linkHidden.add(holder.address());
            }
            return changed;
        }

        static List<ScoredHolders.Owner> owners(long seed) {
            var random = new Random(seed);
            var kinds = HolderKind.values();
            return IntStream.range(0, 5 + random.nextInt(80))
                    .mapToObj(i -> new ScoredHolders.Owner(
                            "owner" + i,
                            i < 3 ? HolderKind.WALLET : kinds[random.nextInt(kinds.length)],
                            BigInteger.valueOf(1 + random.nextInt(1_000_000))))
                    .toList();
        }
    }
}
