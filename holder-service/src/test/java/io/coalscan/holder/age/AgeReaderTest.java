package io.coalscan.holder.age;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.holder.testing.FakeReads;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import io.coalscan.rpc.read.SignatureInfo;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgeReaderTest {
    private final FakeReads reads = new FakeReads();

    @Test
    void theOldestTransactionOfTheQuietestWitnessIsTheCreation() {
        reads.history("metadata", history(3)).history("mint", history(50));

        assertThat(read(100, "metadata", "mint")).isEqualTo(new TokenAge(1_000L, 1L, false));
        assertThat(reads.asked).containsExactly("signatures metadata");
    }

    @Test
    void aFailedAttemptToCreateIsNoCreation() {
        reads.history(
                "metadata",
                List.of(
                        new SignatureInfo("ok", 7, 7_000L, false, true),
                        new SignatureInfo("bad", 6, 6_000L, true, true)));

        assertThat(read(100, "metadata")).isEqualTo(new TokenAge(7_000L, 7L, false));
    }

    @Test
    void aWitnessWithoutHistoryIsPassedOver() {
        reads.history("curve", history(2));

        assertThat(read(100, "mayhem", "curve").slot()).isEqualTo(1);
    }

    @Test
    void pagesToTheBeginning() {
        reads.history("mint", history(2_500));

        assertThat(read(100, "mint")).isEqualTo(new TokenAge(1_000L, 1L, false));
        assertThat(reads.asked).hasSize(3);
    }

    @Test
    void aHistoryOfExactlyOnePageIsReadToItsEnd() {
        reads.history("mint", history(1_000));

        assertThat(read(100, "mint").lowerBound()).isFalse();
        assertThat(reads.asked).hasSize(2);
    }

    @Test
    void tenPagesGiveALowerBoundAndNoSlot() {
        reads.history("mint", history(10_500));

        assertThat(read(100, "mint")).isEqualTo(new TokenAge(501_000L, null, true));
        assertThat(reads.asked).hasSize(10);
    }

    @Test
    void aBudgetThatEndsGivesALowerBoundToo() {
        reads.history("mint", history(5_000));

        assertThat(read(2, "mint")).isEqualTo(new TokenAge(3_001_000L, null, true));
    }

    @Test
    void nothingIsKnownWithoutAnyHistory() {
        assertThat(read(100, "metadata", "mint")).isEqualTo(TokenAge.UNKNOWN);
        assertThat(TokenAge.UNKNOWN.secondsAt(5)).isNull();
    }

    @Test
    void ageIsInWholeSecondsRoundedDown() {
        assertThat(new TokenAge(1_000L, 1L, false).secondsAt(3_999)).isEqualTo(2);
        assertThat(new TokenAge(1_000L, 1L, false).secondsAt(500)).isZero();
    }

    private TokenAge read(int budget, String... witnesses) {
        return new AgeReader(reads)
                .read(List.of(witnesses), new ReadScope(new CallBudget(budget), 0, Long.MAX_VALUE))
                .block();
    }

    /** Newest first; the oldest is in slot 1, one second after the epoch. */
    private static List<SignatureInfo> history(int size) {
        var newestFirst = new ArrayList<SignatureInfo>(size);
        for (int i = size; i >= 1; i--) {
            newestFirst.add(new SignatureInfo("s" + i, i, i * 1_000L, false, true));
        }
        return newestFirst;
    }
}
