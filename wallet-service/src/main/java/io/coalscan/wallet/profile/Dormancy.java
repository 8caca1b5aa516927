package io.coalscan.wallet.profile;

import io.coalscan.wallet.history.WalletHistory;
import io.coalscan.wallet.label.LabelRules;

/** Whether it is known that a wallet signed nothing lately, although not all of its newest transactions were read. */
final class Dormancy {
    private Dormancy() {}

    /**
     * Only a signature of the last 7 days can hide activity: those that are older, or whose transaction somebody else signed, hide none.
     *
     * @param scanTime epoch milliseconds
     */
    static boolean isDecided(WalletWork work, long scanTime) {
        var history = work.history();
        if (history == null || !history.timesAreKnown()) {
            return false;
        }
        long lately = scanTime - LabelRules.DORMANT_AFTER.toMillis();
        for (int i = 0; i < history.latest().size(); i++) {
            if (history.latestTimes().get(i) >= lately && mayBeActivity(work, history, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean mayBeActivity(WalletWork work, WalletHistory history, int index) {
        var signature = history.latest().get(index);
        var transaction = work.transactions().get(signature);
        return transaction == null ? !wasLookedAt(work, signature) : transaction.signedBy(work.wallet());
    }

    /** What an earlier scan looked at is in the time that it remembered. */
    private static boolean wasLookedAt(WalletWork work, String signature) {
        var known = work.known();
        return known != null
                && known.activitySettled()
                && known.history().latest().contains(signature);
    }
}
