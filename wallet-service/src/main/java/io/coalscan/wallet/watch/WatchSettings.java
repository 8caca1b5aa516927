package io.coalscan.wallet.watch;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Watching wallets.
 *
 * @param most wallets that one instance follows
 * @param lease how long an instance may be silent before another one follows its wallets
 * @param entities that must buy the same mint
 * @param window within which they do, by block time
 * @param youngest mints of that age or older raise no alert
 * @param period one alert per mint in it
 * @param ageCalls node calls to find out when a mint was made
 * @param keep how long events are kept
 */
@ConfigurationProperties("coalscan.watch")
public record WatchSettings(
        @DefaultValue("200") int most,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("3") int entities,
        @DefaultValue("60s") Duration window,
        @DefaultValue("24h") Duration youngest,
        @DefaultValue("1h") Duration period,
        @DefaultValue("5") int ageCalls,
        @DefaultValue("30d") Duration keep,
        @DefaultValue Jump jump,
        @DefaultValue Rule rule,
        @DefaultValue List<Webhook> webhooks,
        @DefaultValue Delivery delivery) {

    /**
     * A change of the SOL balance that is told.
     *
     * @param sol that large
     * @param percent or that share of what was there, and {@code leastSol} at least
     */
    public record Jump(
            @DefaultValue("10") double sol,
            @DefaultValue("50") double percent,
            @DefaultValue("1") double leastSol) {}

    /**
     * Which wallets of the smart money are watched.
     *
     * @param most of them, those that realised the most
     * @param keep how long one is watched that is not among them any longer
     */
    public record Rule(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("50") int most,
            @DefaultValue("3") int minTokens,
            @DefaultValue("2") int minWins,
            @DefaultValue("60") double minWinRate,
            @DefaultValue("2") double minProfitFactor,
            @DefaultValue("25") double maxEntryPercentile,
            @DefaultValue("7d") Duration keep) {}

    /**
     * An address that is told of alerts.
     *
     * @param url https or http; may carry a key
     * @param secret that signatures are made with
     */
    public record Webhook(String url, String secret) {
        public Webhook {
            if (url.isBlank() || secret.isBlank()) {
                throw new IllegalArgumentException("a webhook needs a url and a secret");
            }
        }

        @Override
        public String toString() {
            return "Webhook[]";
        }
    }

    /**
     * @param attempts before a delivery is given up
     * @param firstPause after the first attempt; doubles
     * @param longestPause between two
     * @param within which an address must answer
     */
    public record Delivery(
            @DefaultValue("12") int attempts,
            @DefaultValue("2s") Duration firstPause,
            @DefaultValue("1h") Duration longestPause,
            @DefaultValue("5s") Duration within) {}
}
