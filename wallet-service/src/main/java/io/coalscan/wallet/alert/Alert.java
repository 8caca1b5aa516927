package io.coalscan.wallet.alert;

import io.coalscan.wallet.follow.WatchEvent.TimeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A young token that several watched entities bought together. Times are epoch milliseconds.
 *
 * @param time of the buy that made them enough
 * @param unknownFunders wallets that count as their own because nobody knows who funded them
 * @param webhooks null where it is not asked for
 */
public record Alert(
        long id,
        String contractAddress,
        long time,
        long raisedAt,
        long windowSeconds,
        int entities,
        long mintCreatedAt,
        long mintAgeSeconds,
        List<AlertBuy> buys,
        List<AlertLink> links,
        List<String> unknownFunders,
        @Nullable Webhooks webhooks) {

    /** @param entity the same number for wallets that count as one */
    public record AlertBuy(
            String walletAddress,
            @Nullable String name,
            int entity,
            String signature,
            long slot,
            long time,
            TimeSource timeSource,
            String rawAmount,
            @Nullable Double sol) {}

    public record AlertLink(
            String kind,
            List<String> wallets,
            @Nullable String address,
            @Nullable String signature) {}

    /** Deliveries by how far they are. */
    public record Webhooks(int delivered, int pending, int givenUp) {}

    Alert stored(long asId, long at, @Nullable Webhooks deliveries) {
        return new Alert(
                asId,
                contractAddress,
                time,
                at,
                windowSeconds,
                entities,
                mintCreatedAt,
                mintAgeSeconds,
                buys,
                links,
                unknownFunders,
                deliveries);
    }
}
