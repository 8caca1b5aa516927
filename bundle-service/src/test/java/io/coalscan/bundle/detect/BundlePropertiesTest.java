package io.coalscan.bundle.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.model.Acquisition;
import io.coalscan.model.BundleType;
import io.coalscan.model.SellBurst;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.model.event.LinkCandidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BundlePropertiesTest {
    @Property
    void theOrderOfTheCandidatesChangesNothing(@ForAll long seed) {
        var candidates = candidates(seed);
        var shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(~seed));

        assertThat(detect(shuffled)).isEqualTo(detect(candidates));
    }

    @Property
    void everyBundleHasThreeDistinctSortedWalletsAndItsOwnId(@ForAll long seed) {
        var bundles = detect(candidates(seed));

        assertThat(bundles)
                .allSatisfy(bundle -> assertThat(bundle.wallets())
                        .hasSizeGreaterThanOrEqualTo(3)
                        .doesNotHaveDuplicates()
                        .isSorted());
        assertThat(bundles).extracting(FoundBundle::bundleId).doesNotHaveDuplicates();
        assertThat(bundles)
                .filteredOn(bundle -> bundle.type() == BundleType.COORDINATED_SELL)
                .allSatisfy(bundle ->
                        assertThat(bundle.windowEnd() - bundle.windowStart()).isBetween(0L, 60_000L));
    }

    private static List<FoundBundle> detect(List<LinkCandidate> candidates) {
        return new BundleDetector("solana", "mint").detect(candidates);
    }

    private static List<LinkCandidate> candidates(long seed) {
        var random = new Random(seed);
        return IntStream.range(0, random.nextInt(60))
                .mapToObj(i -> candidate("wallet" + i, random))
                .toList();
    }

    private static LinkCandidate candidate(String owner, Random random) {
        long slot = random.nextInt(12);
        var first = new Acquisition(
                slot,
                "sig" + random.nextInt(40),
                Acquisition.How.values()[random.nextInt(2)],
                random.nextBoolean() ? slot * 400 : null,
                null,
                true);
        var bursts = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> {
                    long start = random.nextInt(300_000);
                    return new SellBurst(
                            start,
                            start + random.nextInt(60_000),
                            start / 400,
                            random.nextDouble(),
                            List.of("s" + start));
                })
                .toList();
        return new LinkCandidate(
                owner,
                random.nextDouble() * 5,
                random.nextInt(4) == 0 ? null : first,
                random.nextInt(3) == 0 ? null : "funder" + random.nextInt(6),
                "f" + owner,
                bursts);
    }
}
