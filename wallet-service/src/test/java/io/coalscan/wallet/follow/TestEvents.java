package io.coalscan.wallet.follow;

import io.coalscan.wallet.follow.WatchEvent.Kind;
import io.coalscan.wallet.follow.WatchEvent.TimeSource;
import java.math.BigInteger;
import org.springframework.r2dbc.core.DatabaseClient;

/** Events, and where they are stored. */
public final class TestEvents {
    private static final long SOL = 1_000_000_000L;

    private TestEvents() {}

    public static WatchEventStore store(DatabaseClient database) {
        return new PostgresWatchEvents(database);
    }

    /** In a transaction of its own, for one SOL. */
    public static WatchEvent buy(String wallet, String mint, long time) {
        return trade(Kind.BUY, wallet, mint, time);
    }

    public static WatchEvent sale(String wallet, String mint, long time) {
        return trade(Kind.SELL, wallet, mint, time);
    }

    private static WatchEvent trade(Kind kind, String wallet, String mint, long time) {
        return new WatchEvent(
                wallet,
                kind,
                0,
                wallet + "-" + mint + "-" + time,
                time / 400,
                time,
                TimeSource.BLOCK,
                mint,
                BigInteger.valueOf(700),
                SOL,
                "pool",
                null,
                null);
    }

    public static WatchEvent sent(String from, String to, long time) {
        return new WatchEvent(
                from,
                Kind.TRANSFER_OUT,
                0,
                from + "-" + to + "-" + time,
                time / 400,
                time,
                TimeSource.BLOCK,
                null,
                null,
                SOL,
                to,
                null,
                null);
    }
}
