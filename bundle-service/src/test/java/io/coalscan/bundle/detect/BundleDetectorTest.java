package io.coalscan.bundle.detect;

import static io.coalscan.bundle.detect.Wallets.burst;
import static io.coalscan.bundle.detect.Wallets.buyer;
import static io.coalscan.bundle.detect.Wallets.funded;
import static io.coalscan.bundle.detect.Wallets.seller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.coalscan.model.Acquisition;
import io.coalscan.model.BundleType;
import io.coalscan.model.event.FoundBundle;
import io.coalscan.model.event.LinkCandidate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleDetectorTest {
    private static List<FoundBundle> detect(LinkCandidate... candidates) {
        return detect(List.of(candidates));
    }

    private static List<FoundBundle> detect(List<LinkCandidate> candidates) {
        return new BundleDetector("solana", "mint").detect(candidates);
    }

    @Nested
    class SameBlock {
        @Test
        void shouldDetectSameBlockBuys() {
            var bundles = detect(
                    buyer("c", 1.5, 77, 1_000L, "s3"),
                    buyer("a", 2, 77, 1_000L, "s1"),
                    buyer("b", 1, 77, 1_000L, "s2"),
                    buyer("d", 1, 78, 1_400L, "s4"));

            assertThat(bundles).singleElement().satisfies(bundle -> {
                assertThat(bundle.type()).isEqualTo(BundleType.SAME_BLOCK_BUY);
                assertThat(bundle.wallets()).containsExactly("a", "b", "c");
                assertThat(bundle.slot()).isEqualTo(77);
                assertThat(bundle.supplyPercentage()).isEqualTo(4.5, within(1e-9));
                assertThat(bundle.detectionScore()).isEqualTo(20);
                assertThat(bundle.signatures()).containsExactly("s1", "s2", "s3");
                assertThat(bundle.coSigned()).isFalse();
                assertThat(bundle.bundleId()).matches("sbb-[0-9a-f]{16}");
            });
        }

        @Test
        void twoAreNoGroup() {
            assertThat(detect(buyer("a", 2, 77, 1L, "s1"), buyer("b", 1, 77, 1L, "s2")))
                    .isEmpty();
        }

        @Test
        void oneWalletListedThreeTimesIsOne() {
            var same = buyer("a", 2, 77, 1L, "s1");
            assertThat(detect(same, same, same)).isEmpty();
        }

        @Test
        void onlyBuysCount() {
            assertThat(detect(
                            buyer("a", 2, 77, 1L, "s1"),
                            buyer("b", 2, 77, 1L, "s2"),
                            Wallets.acquired("c", 2, Acquisition.How.TRANSFER, 77, 1L, "s3"),
                            Wallets.acquired("d", 2, Acquisition.How.MINT, 77, 1L, "s4"),
                            Wallets.acquired("e", 2, Acquisition.How.POOL_WITHDRAWAL, 77, 1L, "s5")))
                    .isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"3.3, 20", "3.3333333333333335, 20", "3.34, 40"})
        void controlOfMoreThanTenPercentDoublesThePoints(double each, int points) {
            assertThat(detect(
                            buyer("a", each, 77, 1L, "s1"),
                            buyer("b", each, 77, 1L, "s2"),
                            buyer("c", each, 77, 1L, "s3")))
                    .extracting(FoundBundle::detectionScore)
                    .containsExactly(points);
        }

        @Test
        void buyersInOneTransactionAreCoSigned() {
            assertThat(detect(buyer("a", 1, 77, 1L, "s1"), buyer("b", 1, 77, 1L, "s1"), buyer("c", 1, 77, 1L, "s2")))
                    .singleElement()
                    .satisfies(bundle -> {
                        assertThat(bundle.coSigned()).isTrue();
                        assertThat(bundle.signatures()).containsExactly("s1", "s2");
                    });
        }

        @Test
        void aQuietMinuteMakesAGroupUnlikelyAndABusyOneLikely() {
            var quiet = List.of(
                    buyer("a", 1, 77, 60_000L, "s1"),
                    buyer("b", 1, 77, 60_000L, "s2"),
                    buyer("c", 1, 77, 60_000L, "s3"));
            var busy = new ArrayList<>(quiet);
            IntStream.range(0, 147).forEach(i -> busy.add(buyer("x" + i, 0, 1_000 + i, 30_000L + 400 * i, "x" + i)));
            var elsewhere = new ArrayList<>(quiet);
            IntStream.range(0, 147).forEach(i -> elsewhere.add(buyer("x" + i, 0, 9_000 + i, 90_001L + i, "x" + i)));

            // 150 (1 - e^-x (1 + x + x^2/2)) at x = 3/150 and at x = 1
            assertThat(detect(quiet).getFirst().expectedByChance()).isEqualTo(1.9702e-4, within(1e-8));
            assertThat(detect(busy).getFirst().expectedByChance()).isEqualTo(12.0452, within(1e-4));
            assertThat(detect(elsewhere).getFirst().expectedByChance()).isEqualTo(1.9702e-4, within(1e-8));
        }

        @Test
        void withoutTimesNobodyKnowsWhatChanceWouldMake() {
            assertThat(detect(
                                    buyer("a", 1, 77, null, "s1"),
                                    buyer("b", 1, 77, null, "s2"),
                                    buyer("c", 1, 77, null, "s3"))
                            .getFirst()
                            .expectedByChance())
                    .isNull();
        }
    }

    @Nested
    class SameFunder {
        @ParameterizedTest
        @CsvSource({"2, 0", "3, 15", "4, 15", "5, 25", "9, 25"})
        void shouldDetectSameFunders(int wallets, int points) {
            var bundles = detect(IntStream.range(0, wallets)
                    .mapToObj(i -> funded("w" + i, "funder"))
                    .toList());

            assertThat(bundles.stream().mapToInt(FoundBundle::detectionScore).sum())
                    .isEqualTo(points);
            assertThat(bundles).allSatisfy(bundle -> {
                assertThat(bundle.funder()).isEqualTo("funder");
                assertThat(bundle.wallets()).hasSize(wallets);
                assertThat(bundle.signatures()).hasSize(wallets).contains("fund-w0");
                assertThat(bundle.bundleId()).startsWith("sf-");
            });
        }

        @Test
        void anUnknownFunderLinksNobody() {
            assertThat(detect(funded("a", null), funded("b", null), funded("c", null)))
                    .isEmpty();
        }
    }

    @Nested
    class CoordinatedSell {
        @Test
        void shouldDetectCoordinatedSells() {
            var bundles = detect(
                    seller("a", burst(100, 110)),
                    seller("b", burst(130, 160)),
                    seller("c", burst(150, 150)),
                    seller("d", burst(161, 161)));

            assertThat(bundles).singleElement().satisfies(bundle -> {
                assertThat(bundle.wallets()).containsExactly("a", "b", "c");
                assertThat(bundle.windowStart()).isEqualTo(100_000);
                assertThat(bundle.windowEnd()).isEqualTo(160_000);
                assertThat(bundle.detectionScore()).isEqualTo(15);
                assertThat(bundle.signatures()).containsExactly("sell-100-110", "sell-130-160", "sell-150-150");
                assertThat(bundle.bundleId()).startsWith("cs-");
            });
        }

        @Test
        void aBurstThatEndsAfterTheWindowIsNotInIt() {
            assertThat(detect(seller("a", burst(100, 100)), seller("b", burst(130, 161)), seller("c", burst(150, 150))))
                    .isEmpty();
        }

        @Test
        void lessThanHalfIsNoBurst() {
            assertThat(detect(
                            seller("a", burst(100, 100)),
                            seller("b", burst(100, 100)),
                            seller("c", burst(100, 100, 0.49))))
                    .isEmpty();
        }

        @Test
        void theFullestWindowComesFirstAndTakesItsBursts() {
            // from 100 only a, b, c fit; from 140 five do, among them b and c
            var bundles = detect(
                    seller("a", burst(100, 100)),
                    seller("b", burst(140, 140)),
                    seller("c", burst(150, 150)),
                    seller("d", burst(190, 190)),
                    seller("e", burst(195, 195)),
                    seller("f", burst(200, 200)));

            assertThat(bundles).singleElement().satisfies(bundle -> {
                assertThat(bundle.wallets()).containsExactly("b", "c", "d", "e", "f");
                assertThat(bundle.detectionScore()).isEqualTo(25);
            });
        }

        @Test
        void laterWindowsAreFoundTooAndOfEqualsTheEarliestComesFirst() {
            var bundles = detect(
                    seller("a", burst(100, 100), burst(500, 500)),
                    seller("b", burst(100, 100), burst(500, 500)),
                    seller("c", burst(100, 100), burst(500, 500)));

            assertThat(bundles).extracting(FoundBundle::windowStart).containsExactly(100_000L, 500_000L);
        }

        @Test
        void aTradeCountsInOneWindowOnly() {
            // each sells at 0, 40 and 80 s; the runs 0-40 and 40-80 share the sale at 40
            var bundles = detect(
                    seller("a", burst(0, 40), burst(40, 80)),
                    seller("b", burst(0, 40), burst(40, 80)),
                    seller("c", burst(0, 40), burst(40, 80)));

            assertThat(bundles).extracting(FoundBundle::windowStart).containsExactly(0L);
        }
    }

    @Test
    void idsNameTheFactsAndNothingElse() {
        var here = new BundleIds("solana", "mint");
        assertThat(here.of(BundleType.SAME_FUNDER, "f"))
                .isEqualTo(new BundleIds("solana", "mint").of(BundleType.SAME_FUNDER, "f"));
        assertThat(here.of(BundleType.SAME_FUNDER, "f"))
                .isNotEqualTo(here.of(BundleType.SAME_FUNDER, "g"))
                .isNotEqualTo(new BundleIds("solana", "other").of(BundleType.SAME_FUNDER, "f"))
                .isNotEqualTo(here.of(BundleType.COORDINATED_SELL, "f").replace("cs-", "sf-"));
    }
}
