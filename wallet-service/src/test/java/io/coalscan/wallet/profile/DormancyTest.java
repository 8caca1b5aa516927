package io.coalscan.wallet.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.wallet.history.KnownWallet;
import io.coalscan.wallet.history.WalletHistory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DormancyTest {
    private static final long NOW = 1_800_000_000_000L;
    private static final long DAY = Duration.ofDays(1).toMillis();

    @Test
    void anUnreadSignatureOfThisWeekMayBeActivity() {
        assertThat(Dormancy.isDecided(listed(NOW - DAY, NOW - 9 * DAY), NOW)).isFalse();
    }

    @Test
    void signaturesOlderThanAWeekHideNothing() {
        assertThat(Dormancy.isDecided(listed(NOW - 8 * DAY, NOW - 9 * DAY), NOW))
                .isTrue();
    }

    @Test
    void whatSomebodyElseSignedThisWeekIsNoActivity() {
        var work = listed(NOW - DAY, NOW - 9 * DAY);
        read(work, "s0", "spammer");

        assertThat(Dormancy.isDecided(work, NOW)).isTrue();
    }

    @Test
    void whatTheWalletSignedThisWeekIsNoSilence() {
        var work = listed(NOW - DAY, NOW - 9 * DAY);
        read(work, "s0", "alice");

        assertThat(Dormancy.isDecided(work, NOW)).isFalse();
    }

    @Test
    void aSecondUnreadSignatureOfThisWeekMayBeActivity() {
        var work = listed(NOW - DAY, NOW - 2 * DAY);
        read(work, "s0", "spammer");

        assertThat(Dormancy.isDecided(work, NOW)).isFalse();
    }

    @Test
    void whatAnEarlierScanLookedAtNeedNotBeReadAgain() {
        var history = history(NOW - DAY);

        assertThat(Dormancy.isDecided(known(history, true), NOW)).isTrue();
        assertThat(Dormancy.isDecided(known(history, false), NOW)).isFalse();
    }

    @Test
    void aSignatureWithoutTimeMayBeOfThisWeek() {
        assertThat(Dormancy.isDecided(listed(null, NOW - 9 * DAY), NOW)).isFalse();
    }

    @Test
    void nothingIsKnownOfAnUnlistedWallet() {
        assertThat(Dormancy.isDecided(new WalletWork("alice", null), NOW)).isFalse();
    }

    private static WalletWork listed(@Nullable Long... newestFirst) {
        var work = new WalletWork("alice", null);
        var history = history(newestFirst);
        work.listed(history, history);
        return work;
    }

    private static WalletWork known(WalletHistory history, boolean settled) {
        var work = new WalletWork("alice", new KnownWallet("alice", history, true, null, null, settled, NOW));
        work.listed(history, history);
        return work;
    }

    private static WalletHistory history(@Nullable Long... newestFirst) {
        var lines = new ArrayList<SignatureInfo>();
        for (int i = 0; i < newestFirst.length; i++) {
            lines.add(new SignatureInfo("s" + i, 100 - i, newestFirst[i], false, true));
        }
        return WalletHistory.listed(lines, true);
    }

    private static void read(WalletWork work, String signature, String signer) {
        work.transactions()
                .put(
                        signature,
                        new DecodedTransaction(
                                signature,
                                100,
                                NOW - DAY,
                                false,
                                signer,
                                List.of(signer),
                                5_000,
                                List.of(),
                                List.of()));
    }
}
