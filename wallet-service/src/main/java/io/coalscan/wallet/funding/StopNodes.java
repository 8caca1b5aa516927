package io.coalscan.wallet.funding;

import io.coalscan.model.Funding;
import io.coalscan.rpc.known.KnownAddress;
import java.time.Duration;
import java.util.Collection;
import java.util.LongSummaryStatistics;
import java.util.Objects;

/** Which funders link nobody. */
public final class StopNodes {
    /** A funder is judged by its traffic when it is shared by so many. */
    public static final int SHARED_BY = 3;

    /** So many scanned tokens by different creators make a funder of their holders infrastructure. */
    public static final int TOKENS_BY_DIFFERENT_CREATORS = 5;

    private static final int CROWD = 10;
    private static final Duration CROWD_SPREAD = Duration.ofDays(1);

    private StopNodes() {}

    public static Funding.FunderKind ofEntry(KnownAddress entry) {
        return switch (entry.category()) {
            case EXCHANGE -> Funding.FunderKind.EXCHANGE;
            case BRIDGE -> Funding.FunderKind.BRIDGE;
            case POOL_AUTHORITY -> Funding.FunderKind.POOL;
            case FEE_ACCOUNT -> Funding.FunderKind.FEE_ACCOUNT;
            case TIP_ACCOUNT -> Funding.FunderKind.TIP_ACCOUNT;
            case CORE_PROGRAM,
                    AMM_PROGRAM,
                    ROUTER_PROGRAM,
                    BOT_PROGRAM,
                    LOCKER_PROGRAM,
                    LOCK_AUTHORITY,
                    BURN,
                    QUOTE_MINT -> Funding.FunderKind.PROGRAM;
        };
    }

    /**
     * Whether one sender funded more than half of the wallets, at least 10, over more than a day: nobody prepares his own wallets like that.
     *
     * @param fundings those by the one sender
     * @param wallets how many there are in all
     */
    public static boolean fundsTheCrowd(Collection<Funding> fundings, int wallets) {
        var times = fundings.stream()
                .map(Funding::time)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .summaryStatistics();
        return fundings.size() >= CROWD && 2 * fundings.size() > wallets && spread(times) > CROWD_SPREAD.toMillis();
    }

    private static long spread(LongSummaryStatistics times) {
        return times.getCount() == 0 ? 0 : times.getMax() - times.getMin();
    }
}
