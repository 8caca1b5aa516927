package io.coalscan.wallet.profile;

import io.coalscan.model.Funding;
import io.coalscan.rpc.decode.DecodedTransaction;
import io.coalscan.wallet.history.KnownWallet;
import io.coalscan.wallet.history.WalletHistory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What one scan finds out about one wallet. Each field is written by one step and read by later ones, or by the answer when time ended the steps: a
 * field holds a whole finding or the one before.
 */
final class WalletWork {
    private final String wallet;
    private final @Nullable KnownWallet known;
    private final Map<String, DecodedTransaction> transactions = new ConcurrentHashMap<>();
    private volatile @Nullable WalletHistory history;
    private volatile @Nullable WalletHistory finalHistory;
    private volatile Sender sender;
    private volatile Activity activity;
    private volatile boolean fell;

    /** @param known whether the oldest transactions were read, so that null means nobody */
    record Sender(boolean known, @Nullable Funding funding) {}

    /** @param settled whether nothing newer can have been signed among the signatures looked at */
    record Activity(@Nullable Long lastTime, boolean settled) {}

    WalletWork(String wallet, @Nullable KnownWallet known) {
        this.wallet = wallet;
        this.known = known;
        this.sender = known == null ? new Sender(false, null) : new Sender(known.fundingKnown(), known.funding());
        this.activity = new Activity(known == null ? null : known.lastActivityTime(), false);
    }

    String wallet() {
        return wallet;
    }

    @Nullable
    KnownWallet known() {
        return known;
    }

    /** Everything listed, also what may still be undone; null until it was listed. */
    @Nullable
    WalletHistory history() {
        return history;
    }

    @Nullable
    WalletHistory finalHistory() {
        return finalHistory;
    }

    /** @param finalOnes what may be remembered; null when it cannot be joined to what is remembered */
    void listed(WalletHistory all, @Nullable WalletHistory finalOnes) {
        history = all;
        finalHistory = finalOnes;
    }

    Sender sender() {
        return sender;
    }

    void sentBy(Sender found) {
        sender = found;
    }

    Activity activity() {
        return activity;
    }

    void active(Activity found) {
        activity = found;
    }

    Map<String, DecodedTransaction> transactions() {
        return transactions;
    }

    /** A read that the funder or a label of the history depends on did not come. */
    void fellShort() {
        fell = true;
    }

    boolean hasFallenShort() {
        return fell;
    }

    /** What to remember; null when there is nothing new to remember. */
    @Nullable
    KnownWallet remembered(long now) {
        var kept = finalHistory;
        var all = history;
        if (kept == null || all == null || kept.newest() == null) {
            return null;
        }
        boolean nothingLoose = kept.latest().equals(all.latest());
        var before = known == null ? null : known.lastActivityTime();
        return new KnownWallet(
                wallet,
                kept,
                sender.known(),
                sender.funding(),
                nothingLoose ? activity.lastTime() : before,
                nothingLoose && activity.settled(),
                now);
    }
}
