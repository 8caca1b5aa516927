package io.coalscan.pnl.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are followed whose prices somebody looks at.
 *
 * @param most tokens that one instance follows at once; 0 for none
 * @param unasked how long a token is followed that nobody asks about any more
 * @param trades of one token that are remembered until they are stored
 * @param settleEvery how often what is final is stored, of tokens whose traders are told
 */
@ConfigurationProperties("coalscan.live")
record FollowSettings(
        @DefaultValue("50") int most,
        @DefaultValue("2m") Duration unasked,
        @DefaultValue("5000") int trades,
        @DefaultValue("15s") Duration settleEvery) {
    FollowSettings {
        if (most < 0 || trades < 1 || !unasked.isPositive() || !settleEvery.isPositive()) {
            throw new IllegalArgumentException(
                    "coalscan.live: most must not be negative; trades, unasked and settle-every must be positive");
        }
    }
}
