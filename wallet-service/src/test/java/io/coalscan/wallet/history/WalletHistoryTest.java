package io.coalscan.wallet.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.read.SignatureInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalletHistoryTest {
    /** s0 is the newest; every third failed. */
    private static List<SignatureInfo> lines(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new SignatureInfo("s" + i, 10_000 - i, 1_000_000L - i, i % 3 == 0, true))
                .toList();
    }

    @Test
    void keepsBothEndsOfACompleteHistory() {
        var history = WalletHistory.listed(lines(0, 20), true);

        assertThat(history.count()).isEqualTo(20);
        assertThat(history.newest()).isEqualTo("s0");
        assertThat(history.oldest()).isEqualTo("s19");
        assertThat(history.latest()).containsExactly("s0", "s1", "s2", "s3", "s4");
        assertThat(history.first()).containsExactly("s19", "s17", "s16", "s14", "s13");
    }

    @Test
    void growingInStepsIsListingAtOnce() {
        var atOnce = WalletHistory.listed(lines(0, 20), true);
        var inSteps =
                WalletHistory.listed(lines(15, 20), true).grownBy(lines(3, 15)).grownBy(lines(0, 3));

        assertThat(inSteps).isEqualTo(atOnce);
    }

    @Test
    void deepeningFindsTheBeginning() {
        var top = WalletHistory.listed(lines(0, 1_000), false);
        assertThat(top.first()).isEmpty();

        var further = top.deepenedBy(lines(1_000, 2_000), false);
        assertThat(further.complete()).isFalse();
        var whole = further.deepenedBy(lines(2_000, 2_003), true);

        assertThat(whole.count()).isEqualTo(2_003);
        assertThat(whole.complete()).isTrue();
        assertThat(whole.oldest()).isEqualTo("s2002");
        assertThat(whole.first()).containsExactly("s2002", "s2000");
        assertThat(whole.newest()).isEqualTo("s0");
    }

    @Test
    void aHistoryThatEndsAtAPagesEdgeStillKnowsItsOldest() {
        var whole = WalletHistory.listed(lines(0, 1_000), false).deepenedBy(List.of(), true);

        assertThat(whole.complete()).isTrue();
        assertThat(whole.first()).containsExactly("s999");
    }

    @Test
    void beyondAGapTheCountIsALowerBound() {
        var after = WalletHistory.listed(lines(5_000, 5_040), true).beyondGap(lines(0, 1_000));

        assertThat(after.count()).isEqualTo(1_040);
        assertThat(after.complete()).isFalse();
        assertThat(after.first()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1000, 72072, true", "1000, 72073, false", "999, 1, false"})
    void busyIsAThousandWithinTwentyHours(int count, long apart, boolean busy) {
        var newest = IntStream.range(0, count)
                .mapToObj(i -> new SignatureInfo("s" + i, i, i * apart, false, true))
                .toList();
        assertThat(Pace.isBusy(newest)).isEqualTo(busy);
    }
}
