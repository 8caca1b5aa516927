package io.coalscan.wallet.alert;

import io.coalscan.wallet.follow.WatchEvent.TimeSource;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A watched wallet's buy of some mint.
 *
 * @param time epoch milliseconds
 * @param lamports paid; null where it was not SOL
 */
record Buy(
        String wallet,
        String signature,
        long slot,
        long time,
        TimeSource timeSource,
        BigInteger rawAmount,
        @Nullable Long lamports) {}
